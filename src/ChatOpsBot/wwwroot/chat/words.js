// Every word of the page, in both languages side by side.
export const words = {
  fr: {
    dashboard: "Tableau de bord",
    speaker: "Vous êtes",
    nobody: "Vous êtes…",
    language: "Langue",
    automatic: "Langue : auto",
    conversation: "Conversation",
    chips: "Questions fréquentes",
    suggestions: "Commandes",
    message: "Votre message",
    placeholder: "Ex. : statut 4, mes actions",
    send: "Envoyer",
    attach: "Déposer un plan (.md)",
    keys: "Entrée envoie · Maj+Entrée va à la ligne · ↑ rappelle le message précédent · / revient ici",
    greeting: title => `Bonjour ! Je tiens le plan « ${title} ». Voici où il en est.`,
    you: "Vous : ",
    waiting: "Réponse en cours…",
    unreachable: "Le robot ne répond pas. Vérifiez qu’il tourne toujours ; votre message est gardé.",
    failed: "Le robot a rencontré une erreur. Son journal en dit plus ; votre message est gardé.",
    retry: "Réessayer",
    earlier: time => `Réponse de ${time}`,
    again: "Redemander",
    chipList: [
      ["Le plan", "plan"], ["Mes actions", "mes actions"], ["En retard", "retard"], ["Prochaines", "prochaines"],
      ["Bloquées", "bloquées"], ["Jalons", "jalons"], ["Aide", "aide"],
    ],
  },
  en: {
    dashboard: "Dashboard",
    speaker: "You are",
    nobody: "You are…",
    language: "Language",
    automatic: "Language: auto",
    conversation: "Conversation",
    chips: "Frequent questions",
    suggestions: "Commands",
    message: "Your message",
    placeholder: "Try: status 4, mine, overdue",
    send: "Send",
    attach: "Hand over a plan (.md)",
    keys: "Enter sends · Shift+Enter starts a line · ↑ recalls the message before · / comes back here",
    greeting: title => `Hello! I keep the plan “${title}”. Here is where it stands.`,
    you: "You: ",
    waiting: "Answering…",
    unreachable: "The bot does not answer. See whether it is still running; your message is kept.",
    failed: "The bot ran into an error. Its log says more; your message is kept.",
    retry: "Try again",
    earlier: time => `Answer of ${time}`,
    again: "Ask again",
    chipList: [
      ["The plan", "plan"], ["My actions", "mine"], ["Overdue", "overdue"], ["Next", "next"],
      ["Blocked", "blocked"], ["Milestones", "milestones"], ["Help", "help"],
    ],
  },
};

// Accents and case aside, as the bot itself reads commands.
export const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// The reader's choice, else their browser's language, else the plan's: the order in which the bot chooses too.
export function pickLanguage(chosen, browser, plan) {
  const known = [chosen, ...browser.map(tag => tag.slice(0, 2).toLowerCase()), plan].filter(tag => tag in words);
  return known[0] ?? "en";
}

// Writes the words of one language wherever the page asks for them.
export function write(language, root) {
  const say = key => words[language][key];
  for (const element of root.querySelectorAll("[data-words]")) {
    const word = say(element.dataset.words);
    element.textContent = typeof word === "function" ? word(element.dataset.about) : word;
  }
  for (const element of root.querySelectorAll("[data-words-label]")) element.ariaLabel = say(element.dataset.wordsLabel);
  for (const element of root.querySelectorAll("[data-words-title]")) element.title = say(element.dataset.wordsTitle);
  for (const element of root.querySelectorAll("[data-words-placeholder]")) element.placeholder = say(element.dataset.wordsPlaceholder);
}
