// Keys pressed while the page or its panel is being brought wait, in order, and are pressed again when
// it is there: so each reaches the claim it was meant for. When the request is refused they are dropped.
(() => {
  const TYPING = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="submit"], [type="button"])';
  const BROWSERS = /^(Tab|Escape|Shift|Control|Alt|AltGraph|Meta|Arrow.*|Page.*|Home|End|F\d+)$/;
  let running = 1; // the page itself
  let isWhole = false;
  let again = false; // pressing what was held
  let held = [];
  let setOff = ""; // the key that sent a form: pressed twice it counts once
  let last = "";

  const panel = () => document.getElementById("panel");
  const bringsPanel = (ctx) => {
    const target = typeof ctx.target === "string" ? document.querySelector(ctx.target) : ctx.target;
    return target?.id === "panel";
  };
  const nameOf = (event) => [event.ctrlKey || event.metaKey, event.shiftKey, event.key].join();
  // While they are pressed again the later ones wait behind them, wherever they go.
  const waits = (element) => again || !element.closest(TYPING) || (isWhole && panel()?.contains(element));
  const isChord = (event) => event.ctrlKey || event.metaKey;
  const isOurs = (event) => document.querySelector(`[data-key~="Ctrl+${event.shiftKey ? "Shift+" : ""}${CSS.escape(event.key)}"]`);

  const hold = (event, what) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const field = event.target.closest(TYPING)?.id ?? "";
    held.push({ ...what, field, claim: panel()?.dataset.claim });
  };
  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.isComposing || event.altKey || BROWSERS.test(event.key)) return;
    if (!isWhole && event.key === " ") return; // scrolls what is there
    if (!running && !held.length) {
      last = nameOf(event);
      return;
    }
    if (!event.isTrusted || !waits(event.target)) return;
    if (isChord(event) ? !isOurs(event) : event.key.length > 1 && event.key !== "Enter") return;
    if (!held.length && nameOf(event) === setOff) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const { key, code, ctrlKey, metaKey, shiftKey } = event;
    hold(event, { init: { key, code, ctrlKey, metaKey, shiftKey } });
  }, true);
  document.addEventListener("paste", (event) => {
    if ((!running && !held.length) || !event.isTrusted || !waits(event.target)) return;
    hold(event, { pasted: event.clipboardData.getData("text/plain") });
  }, true);

  // What a browser does with a key that nobody prevented: it does not for keys pressed by a script.
  const write = (field, text) => {
    field.setRangeText?.(text, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const byItself = (element, key) => {
    if (key === "Enter" && element.matches("a, button, summary")) element.click();
    else if (key === "Enter" && element.matches("input")) element.form?.requestSubmit(element.form.querySelector("button:not([type=button])"));
    else if (element.matches("textarea, input") && element.closest(TYPING)) write(element, key === "Enter" ? "\n" : key);
  };
  const pressAgain = ({ init, pasted, field, claim }) => {
    if (field && panel()?.dataset.claim === claim) document.getElementById(field)?.focus({ preventScroll: true });
    const target = document.activeElement ?? document.body;
    const options = { bubbles: true, cancelable: true };
    if (pasted === undefined) {
      const passed = target.dispatchEvent(new KeyboardEvent("keydown", { ...options, ...init }));
      if (passed && !init.ctrlKey && !init.metaKey) byItself(target, init.key);
      return;
    }
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const passed = target.dispatchEvent(new ClipboardEvent("paste", { ...options, clipboardData }));
    if (passed && target.closest(TYPING)) write(target, pasted);
  };
  const soon = () => new Promise((resolve) => { setTimeout(resolve); });
  const release = async () => {
    if (again) return;
    again = true;
    while (held.length && !running) {
      const next = held[0];
      last = next.init ? nameOf(next.init) : "paste";
      pressAgain(next);
      await soon(); // a request that it sets off begins now
      held.shift();
    }
    again = false;
  };

  document.addEventListener("DOMContentLoaded", async () => {
    await soon(); // the other scripts listen now
    isWhole = true;
    running -= 1;
    release();
  });
  document.addEventListener("htmx:before:request", (event) => {
    if (!bringsPanel(event.detail.ctx)) return;
    running += 1;
    setOff = event.detail.ctx.request.method === "POST" ? last : "";
    event.detail.ctx.holdsKeys = true;
  });
  // It takes long: the form can be worked on meanwhile, and what was held was for another claim.
  document.addEventListener("factcheck:delayed", () => {
    running = 0;
    held = [];
  });
  document.addEventListener("htmx:finally:request", (event) => {
    const { ctx } = event.detail;
    if (!ctx.holdsKeys) return;
    running = Math.max(running - 1, 0);
    if (!ctx.response || ctx.response.status >= 400) held = [];
    release();
  });
})();
