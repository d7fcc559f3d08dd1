// What is done with an answer, by its status, in one place.
//   2xx, 403, 409, 422  a part of the page: it takes its place
//   401                 of a form: the dialog (sending.js); of a link: the page for signing in
//   404, 410            the thing is gone: said, the page stays
//   429, 5xx            not done: said, with a button to try again; the form stays untouched
(() => {
  const FAILED = (status) => status === 429 || status >= 500;
  const GONE = (status) => status === 404 || status === 410;

  const say = (name, { ref = "", again = null } = {}) => {
    const line = document.getElementById(`answer-${name}`)?.content.cloneNode(true);
    if (!line) return;
    line.querySelector("[data-ref]")?.append(ref.slice(0, 4).toUpperCase());
    const button = line.querySelector("[data-again]");
    if (button) button.onclick = again;
    document.getElementById("flash").replaceChildren(line);
    button?.focus({ preventScroll: true });
  };

  const again = ({ request, sourceElement }) => () => {
    document.getElementById("flash").replaceChildren();
    if (request.form?.isConnected) request.form.requestSubmit(request.submitter?.isConnected ? request.submitter : null);
    else sourceElement.click();
  };

  document.addEventListener("htmx:before:response", (event) => {
    const { ctx } = event.detail;
    const { status, headers } = ctx.response;
    const isPost = ctx.request.method === "POST";
    if (status === 401) location.assign(ctx.request.action);
    else if (GONE(status)) say("gone");
    else if (FAILED(status)) say(isPost ? "not-saved" : "failed", { ref: headers.get("X-Request-ID") ?? "", again: again(ctx) });
    else return;
    event.preventDefault();
    if (isPost) document.dispatchEvent(new Event("factcheck:not-saved"));
  });

  // A whole page in place of a part: it is no part of this one, so the browser goes there.
  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx } = event.detail;
    if (ctx.target?.id !== "panel" || !/<!doctype html>/i.test(ctx.text?.slice(0, 200) ?? "")) return;
    event.preventDefault();
    if (ctx.request.method === "GET") location.assign(ctx.request.action);
    else say("not-saved", { ref: ctx.response.headers.get("X-Request-ID") ?? "", again: again(ctx) });
  });

  // Until it is there the panel takes no clicks: they would be for what is about to leave. The button
  // that was pressed says so when it takes long; by Enter in the row for evidence, the row's own.
  const seen = (button) => (button?.matches(".button") ? button : document.activeElement.closest("[data-evidence-row]")?.querySelector("[value=add]"));
  const busy = (on, button) => {
    document.getElementById("panel")?.toggleAttribute("data-busy", on);
    for (const other of document.querySelectorAll("[data-saving]")) delete other.dataset.saving;
    const saying = on && seen(button);
    if (saying) saying.dataset.saving = document.getElementById("answer-saving").content.textContent;
  };
  document.addEventListener("htmx:before:request", (event) => {
    const { target, request } = event.detail.ctx;
    busy(target?.id === "panel", request.submitter);
  });
  document.addEventListener("htmx:finally:request", () => busy(false));
  document.addEventListener("factcheck:delayed", () => busy(false));

  document.addEventListener("htmx:before:history:update", (event) => {
    const { response, history } = event.detail;
    const refused = response?.status >= 400 && !response.headers.has("HX-Push-Url");
    if (refused || !history.path.startsWith("/articles/")) event.preventDefault();
  });
})();
