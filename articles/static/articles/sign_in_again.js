// The sign-in ended: a small dialog over the form, which then goes on with what was sent.
(() => {
  const dialog = () => document.getElementById("sign-in-again");
  const isIn = async (action) => !new URL((await fetch(action, { cache: "no-store" })).url).pathname.startsWith(action);

  const renewTokens = () => {
    const token = window.factcheck.token();
    if (!token) return;
    for (const field of document.querySelectorAll('input[name="csrfmiddlewaretoken"]')) field.value = token;
  };

  // What is wrong, as the name of a sentence in the dialog; empty when the person is signed in.
  const tried = async (form) => {
    const body = new URLSearchParams(new FormData(form));
    body.set("csrfmiddlewaretoken", window.factcheck.token() ?? "");
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    if (answer.type === "opaqueredirect") return "";
    return answer.status === 429 ? "paused" : "wrong";
  };

  const show = (form, problem) => {
    for (const line of form.querySelectorAll("[data-problem]")) line.hidden = line.dataset.problem !== problem;
  };

  const ask = () =>
    new Promise((resolve, reject) => {
      const form = dialog().querySelector("form");
      const before = document.activeElement;
      const end = (then) => {
        form.onsubmit = dialog().onclose = null;
        form.reset();
        dialog().close();
        before?.focus({ preventScroll: true });
        then();
      };
      form.onsubmit = async (event) => {
        event.preventDefault();
        const problem = await tried(form).catch(() => "unanswered");
        show(form, problem);
        if (problem) form.elements.password.select();
        else end(resolve);
      };
      dialog().onclose = () => end(() => reject(new Error("stopped")));
      show(form, "");
      dialog().showModal();
      form.elements.password.focus();
    });

  // One question at a time, whoever asks.
  let asking = null;
  const signIn = async () => {
    const action = new URL(dialog().querySelector("form").action).pathname;
    if (!(await isIn(action))) await (asking ??= ask().finally(() => { asking = null; }));
    renewTokens();
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest("#sign-in-again [data-cancel]")) dialog().close();
  });
  window.factcheck = { ...window.factcheck, signIn };
})();
