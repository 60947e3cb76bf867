import { Suggestions } from "/chat/suggestions.js";

// Where messages are written: keys, recall of what was sent, suggestions.
export class Composer {
  #field;
  #suggestions;
  #send;
  #sent = [];
  #recalled = null;

  constructor(form, field, list, send) {
    this.#field = field;
    this.#suggestions = new Suggestions(field, list);
    this.#send = send;
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.#submit();
    });
    field.addEventListener("keydown", event => this.#press(event));
    field.addEventListener("input", () => {
      this.#recalled = null;
      this.#suggestions.update();
      this.#fit();
    });
    document.addEventListener("keydown", event => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.matches("textarea, input, select")) return;
      event.preventDefault();
      field.focus();
    });
  }

  learn(commands, language) {
    this.#suggestions.learn(commands, language);
  }

  remember(text) {
    if (this.#sent.at(-1) !== text) this.#sent.push(text);
  }

  // On a touch screen focus opens the keyboard over the answer, so it stays where it is.
  focus() {
    if (matchMedia("(pointer: fine)").matches) this.#field.focus({ preventScroll: true });
  }

  #submit() {
    const text = this.#field.value.trim();
    this.#suggestions.close();
    if (text === "") return;
    this.#write("");
    this.#send(text);
    this.#field.focus();
  }

  #press(event) {
    if (event.isComposing) return;
    const steps = { ArrowUp: -1, ArrowDown: 1 };
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (this.#suggestions.picked) this.#suggestions.take();
      else this.#submit();
    } else if (event.key === "Tab" && !event.shiftKey && this.#suggestions.open) {
      event.preventDefault();
      this.#suggestions.take();
    } else if (event.key === "Escape") {
      if (this.#suggestions.open) this.#suggestions.close();
      else this.#write("");
    } else if (event.key in steps && this.#suggestions.open) {
      event.preventDefault();
      this.#suggestions.move(steps[event.key]);
    } else if (event.key in steps && (this.#field.value === "" || this.#recalled !== null)) {
      event.preventDefault();
      this.#recall(steps[event.key]);
    }
  }

  #recall(step) {
    const place = Math.max(0, (this.#recalled ?? this.#sent.length) + step);
    const past = place >= this.#sent.length;
    this.#write(past ? "" : this.#sent[place]);
    this.#recalled = past ? null : place;
  }

  #write(text) {
    this.#field.value = text;
    this.#recalled = null;
    this.#fit();
  }

  // For browsers whose fields do not grow by themselves.
  #fit() {
    this.#field.rows = Math.min(6, this.#field.value.split("\n").length);
  }
}
