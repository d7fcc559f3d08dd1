// A link pasted where nothing is being typed goes to the row for evidence.
(() => {
  const TYPING = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';
  const fill = (field, value) => {
    field.value = value;
    field.form?.querySelector('[name="evidence_kind"][value="link"]')?.click();
    field.focus({ preventScroll: true });
    field.blur();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  document.addEventListener("paste", (event) => {
    if (event.target.closest?.(TYPING)) return;
    const field = document.querySelector("[data-paste-link]");
    const text = event.clipboardData?.getData("text/plain").trim() ?? "";
    if (!field || !/^https?:\/\/\S+$/i.test(text)) return;
    event.preventDefault();
    fill(field, text);
  });
})();
