// After a swap the focus is where it was or at the heading of what came, never lost on the page. The
// panel stays where it was scrolled to while the same claim is open in it, unless something was refused.
(() => {
  const panel = () => document.getElementById("panel");
  let before = "";
  let claim = "";
  let top = 0;
  document.addEventListener("htmx:before:swap", () => {
    before = document.activeElement?.id ?? "";
    claim = panel()?.dataset.claim;
    top = panel()?.scrollTop;
  });
  document.addEventListener("htmx:finally:swap", (event) => {
    const isSame = claim && panel()?.dataset.claim === claim;
    if (isSame && !panel().querySelector("[role=alert]")) panel().scrollTop = top;
    if (document.activeElement !== document.body && document.activeElement?.isConnected) return;
    const target = event.detail.ctx.target;
    const region = (target?.id && document.getElementById(target.id)) || document.getElementById("main");
    const place = (before && document.getElementById(before)) || region?.querySelector("[autofocus], h1, h2, h3") || region;
    if (!place) return;
    if (place.tabIndex < 0 && !place.hasAttribute("tabindex")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  });
})();
