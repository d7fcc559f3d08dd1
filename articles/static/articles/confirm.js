// A button that asks first, in a native dialog with the focus on Cancel. Without scripts the server
// asks. data-confirm-above: it asks only when more than so many rows are picked.
(() => {
  const numberOf = (button) => Number(button.form.querySelector("[data-picked-value]")?.value ?? 1);

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-confirm]");
    const dialog = button && document.getElementById(button.dataset.confirm);
    if (!dialog) return;
    button.form.querySelector("[name=confirmed]")?.remove(); // not sent after all
    const number = numberOf(button);
    if (number <= Number(button.dataset.confirmAbove ?? 0)) return;
    event.preventDefault();
    for (const place of dialog.querySelectorAll("[data-count]")) place.textContent = number;
    dialog.returnValue = "";
    dialog.onclose = () => {
      (button.checkVisibility() ? button : button.closest("details")?.querySelector("summary"))?.focus();
      if (dialog.returnValue === "yes") send(button, number);
    };
    dialog.showModal();
  });

  const send = (button, number) => {
    const said = Object.assign(document.createElement("input"), { type: "hidden", name: "confirmed", value: number });
    button.form.append(said);
    button.form.requestSubmit(button); // goes a moment later, when one is signed in
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-confirmed]")) event.target.closest("dialog").close("yes");
  });
})();
