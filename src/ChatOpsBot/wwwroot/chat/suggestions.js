import { fold } from "/chat/words.js";

const most = 6;

// Commands that begin with what is being typed. It offers and never insists: Enter is the writer's until they have picked one.
export class Suggestions {
  #field;
  #list;
  #commands = [];
  #language = "en";
  #offers = [];
  #active = -1;

  constructor(field, list) {
    this.#field = field;
    this.#list = list;
    field.addEventListener("blur", () => this.close());
    list.addEventListener("pointerdown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) this.take([...list.children].indexOf(option));
    });
  }

  get open() {
    return this.#offers.length > 0;
  }

  get picked() {
    return this.#active >= 0;
  }

  learn(commands, language) {
    this.#commands = commands;
    this.#language = language;
  }

  update() {
    const typed = fold(this.#field.value.trimStart());
    this.#offers = typed === "" ? [] : this.#matching(typed);
    this.#active = -1;
    this.#list.replaceChildren(...this.#offers.map(option));
    this.#mark();
  }

  // Past either end nothing is picked, and the arrows go round.
  move(step) {
    const places = this.#offers.length + 1;
    this.#active = (this.#active + 1 + step + places) % places - 1;
    this.#mark();
  }

  take(index = Math.max(this.#active, 0)) {
    this.#field.value = this.#offers[index].text;
    this.close();
    this.#field.focus();
  }

  close() {
    this.#offers = [];
    this.#active = -1;
    this.#list.replaceChildren();
    this.#mark();
  }

  // The reader's language first, then the other: both are understood.
  #matching(typed) {
    const other = this.#language === "fr" ? "en" : "fr";
    const found = new Map();
    for (const language of [this.#language, other]) {
      for (const command of this.#commands) {
        const { words, syntax, summary } = command[language];
        const word = words.find(word => fold(word).startsWith(typed));
        if (!word || found.has(command) || fold(word) === typed) continue;
        const takesMore = syntax.length > words[0].length;
        found.set(command, {
          text: takesMore ? `${word} ` : word,
          syntax: word + syntax.slice(words[0].length),
          summary: language === this.#language ? summary : command[this.#language].summary,
        });
      }
    }
    return [...found.values()].slice(0, most);
  }

  #mark() {
    const options = [...this.#list.children];
    this.#list.hidden = !this.open;
    this.#field.ariaExpanded = String(this.open);
    options.forEach((item, index) => item.ariaSelected = String(index === this.#active));
    const active = options[this.#active];
    if (active) {
      this.#field.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else this.#field.removeAttribute("aria-activedescendant");
  }
}

function option({ syntax, summary }, index) {
  const item = document.createElement("li");
  item.id = `suggestion-${index}`;
  item.role = "option";
  const typed = document.createElement("code");
  typed.textContent = syntax;
  const meaning = document.createElement("span");
  meaning.textContent = summary;
  item.append(typed, " ", meaning);
  return item;
}
