// Parts that htmx brings: what is put in place, and what is not.
(() => {
  document.addEventListener("htmx:config:request", (event) => {
    // A sign-in in another tab changed the token; the form here still carries the old one.
    const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
    const body = event.detail.ctx.request.body;
    if (token && body instanceof FormData && body.has("csrfmiddlewaretoken")) body.set("csrfmiddlewaretoken", token);
  });
  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx } = event.detail;
    // Whole pages answer when the person was signed out or may not do this: nothing here is lost.
    if (/<!doctype html>/i.test(ctx.text?.slice(0, 200) ?? "") && ctx.target?.id === "panel") {
      event.preventDefault();
      document.dispatchEvent(new Event("factcheck:not-saved"));
      const notice = document.getElementById("not-answered");
      if (notice) notice.hidden = false;
    }
  });
  document.addEventListener("htmx:before:history:update", (event) => {
    const { response, history } = event.detail;
    const refused = response?.status >= 400 && !response.headers.has("HX-Push-Url");
    if (refused || !history.path.startsWith("/articles/")) event.preventDefault();
  });
})();
