// The search field is reached by "/", files can be dropped, and a form is sent once. Everything works without this file too.
(() => {
  "use strict";
  document.addEventListener("keydown", event => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      const field = document.querySelector("input[type=search]");
      if (field) { field.focus(); event.preventDefault(); }
    }
  });
  document.querySelector(".rail [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  for (const zone of document.querySelectorAll(".drop")) {
    const input = zone.querySelector("input[type=file]");
    const list = zone.querySelector("[data-files]");
    const show = () => { if (list) list.textContent = Array.from(input.files, file => file.name).join(", "); };
    input.addEventListener("change", show);
    for (const kind of ["dragover", "dragenter"]) zone.addEventListener(kind, event => { event.preventDefault(); zone.classList.add("over"); });
    for (const kind of ["dragleave", "drop"]) zone.addEventListener(kind, () => zone.classList.remove("over"));
    zone.addEventListener("drop", event => { event.preventDefault(); input.files = event.dataTransfer.files; show(); });
  }
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", event => {
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "yes";
    });
  }
  window.addEventListener("pageshow", () => { for (const form of document.forms) delete form.dataset.sent; });
})();
