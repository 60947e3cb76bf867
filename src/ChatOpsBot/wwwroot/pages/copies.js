const words = {
  fr: { copy: "Copier", copied: "Copié" },
  en: { copy: "Copy", copied: "Copied" },
}[document.documentElement.lang];

// A button behind each command; nothing where the browser lets no page copy.
export function offerCopies(main) {
  if (!navigator.clipboard) return;
  for (const command of main.querySelectorAll(".command:not(:has(button))")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.copy;
    button.setAttribute("aria-label", `${words.copy} ${command.dataset.copy}`);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(command.dataset.copy.replace(/ …$/, " "));
      button.textContent = words.copied;
      document.getElementById("told").textContent = words.copied;
    });
    command.append(button);
  }
}
