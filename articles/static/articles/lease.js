// The time in hand: a minute before it ends the page says so in place, and one press begins it anew.
(() => {
  const WARNING = 60_000; // milliseconds before the end
  const leases = () => document.querySelectorAll("[data-lease]");
  const left = (lease) => Date.parse(lease.dataset.lease) - Date.now();
  const tell = (lease, name, on) => {
    const place = lease.querySelector(`[data-lease-${name}]`);
    if (place && place.hidden === on) place.hidden = !on;
  };

  const look = () => {
    for (const lease of leases()) {
      lease.dataset.whole ??= left(lease); // how long it lasts when it begins anew
      tell(lease, "ends", left(lease) <= WARNING && left(lease) > 0);
      tell(lease, "ended", left(lease) <= 0);
    }
  };

  document.addEventListener("submit", async (event) => {
    const lease = event.target.closest("[data-lease]");
    if (!event.target.matches("[data-renew]") || !lease) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.target));
    const answer = await fetch(event.target.action, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok) {
      tell(lease, "failed", true);
      return;
    }
    lease.dataset.lease = (await answer.json()).until;
    tell(lease, "failed", false);
    look();
  });

  // Who scrolls or opens a source is at work, too. Asked once a minute at most.
  let asked = Date.now();
  const atWork = (event) => {
    const form = document.querySelector("#panel [data-lease] [data-renew]");
    if (!form || Date.now() - asked < WARNING || (event.type === "click" && !event.target.closest("[target=_blank]"))) return;
    asked = Date.now();
    form.requestSubmit();
  };
  document.addEventListener("scroll", atWork, { capture: true, passive: true });
  document.addEventListener("click", atWork);

  // What is typed is kept as a draft, and that begins the time anew.
  document.addEventListener("input", (event) => {
    const lease = event.target.closest("form[data-draft]") && document.querySelector("#panel [data-lease]");
    if (lease?.dataset.whole) lease.dataset.lease = new Date(Date.now() + Number(lease.dataset.whole)).toISOString();
  });

  document.addEventListener("htmx:after:swap", () => {
    asked = Date.now(); // what came was asked for, and that is work
    look();
  });
  document.addEventListener("DOMContentLoaded", look);
  setInterval(look, 5000);
})();
