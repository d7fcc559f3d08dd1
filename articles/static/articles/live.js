// Looks every 15 seconds for what others did, while the page is seen.
(() => {
  const EVERY = 15000;
  setInterval(() => {
    if (document.visibilityState !== "visible") return;
    document.getElementById("live")?.dispatchEvent(new Event("factcheck:look"));
  }, EVERY);

  // Nobody asked for this: what goes wrong with it is no news, and takes nobody away from the page.
  const quietly = (event) => {
    const { ctx } = event.detail;
    const isBad = ctx.response?.status >= 400 || /<!doctype html>/i.test(ctx.text?.slice(0, 200) ?? "");
    if (ctx.sourceElement?.id !== "live" || !isBad) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("htmx:before:response", quietly);
  document.addEventListener("htmx:before:swap", quietly);
})();
