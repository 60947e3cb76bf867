import { write } from "/chat/words.js";

// Answers that are drawn again when the plan changes; older ones stay as they were.
const mostLive = 20;

// The conversation on the screen: one turn is what was said and what came back.
export class Conversation {
  #log;
  #scroller;
  #language;
  #live = [];
  #posts = new Map();

  constructor(log, scroller, language) {
    this.#log = log;
    this.#scroller = scroller;
    this.#language = language;
  }

  greet(title) {
    const greeting = element("p", "greeting");
    greeting.dataset.words = "greeting";
    greeting.dataset.about = title;
    const turn = this.#add(greeting);
    write(this.#language(), turn);
  }

  // A question waiting for its answer; without text it is one that the page asks by itself, and nothing is scrolled for it.
  open(text) {
    const reply = element("div", "reply");
    const part = this.#add(...(text ? [this.#mine(text), reply] : [reply]));
    return this.#keep(new Turn(part, reply, this.#language, () => text && this.#reveal(part)));
  }

  // What the bot says by itself. What was edited is drawn again where it stands; an answer stands under its root.
  post(message) {
    const known = this.#posts.get(message.id);
    if (known) return known.edit(message);
    const turn = this.#posts.get(message.root)?.thread(this.#language) ?? this.open();
    this.#posts.set(message.id, this.#keep(turn));
    turn.answer(message);
    turn.show();
  }

  knows(post) {
    return this.#posts.has(post);
  }

  // Draws again, where they stand, the answers that a change has made out of date.
  async redraw(change, ask) {
    for (const turn of this.#live.filter(turn => turn.concerns(change))) await turn.redraw(ask);
  }

  // What was pressed on a card draws it again, where it stands.
  replace(control, answer) {
    this.#live.find(turn => turn.holds(control))?.edit(answer);
  }

  // A turn from before the page was loaded again: what it shows may be out of date, and it says so.
  showEarlier({ text, html, at, unasked }, askAgain) {
    const reply = element("div", "reply earlier");
    reply.innerHTML = html;
    const note = element("p", "earlier-note");
    const when = element("span");
    when.dataset.words = "earlier";
    when.dataset.about = new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    note.append(when, " ", wordedButton("again", askAgain));
    reply.append(note);
    const turn = this.#add(...(unasked ? [reply] : [this.#mine(text), reply]));
    write(this.#language(), turn);
    this.#reveal(turn);
  }

  #keep(turn) {
    if (this.#live.includes(turn)) return turn;
    this.#live.push(turn);
    this.#live.splice(0, this.#live.length - mostLive);
    return turn;
  }

  #mine(text) {
    const line = element("p", "mine");
    const who = element("span", "unseen");
    who.dataset.words = "you";
    line.append(who, text);
    write(this.#language(), line);
    return line;
  }

  // Silent for screen readers: the summary that follows an answer is what they announce.
  #add(...parts) {
    const turn = element("div", "turn");
    turn.ariaLive = "off";
    turn.append(...parts);
    this.#log.append(turn);
    this.#reveal(turn);
    return turn;
  }

  // The end of the turn, unless its beginning would leave the screen by that.
  #reveal(turn) {
    const tall = turn.offsetHeight > this.#scroller.clientHeight;
    turn.scrollIntoView({ block: tall ? "start" : "end" });
  }
}

class Turn {
  #turn;
  #reply;
  #language;
  #reveal;
  #answer = null;
  #announced = null;

  constructor(turn, reply, language, reveal) {
    this.#turn = turn;
    this.#reply = reply;
    this.#language = language;
    this.#reveal = reveal;
  }

  wait() {
    const dots = element("p", "waiting");
    const said = element("span", "unseen");
    said.dataset.words = "waiting";
    dots.append(said, element("i"), element("i"), element("i"));
    this.#show(dots);
  }

  answer(answer) {
    this.#answer = answer;
    this.#reply.innerHTML = answer.html;
    this.#announced = element("p", "unseen");
    this.#announced.textContent = answer.summary;
    // Outside the turn, which is silent; answers of a thread in their order.
    this.#lastSaid().after(this.#announced);
    this.#reveal();
  }

  // A place for an answer under this one.
  thread(language) {
    const thread = this.#turn.querySelector(".thread") ?? this.#turn.appendChild(element("div", "thread"));
    const reply = element("div", "reply");
    thread.append(reply);
    return new Turn(this.#turn, reply, language, () => {});
  }

  show() {
    this.#reply.scrollIntoView({ block: "nearest" });
  }

  // Not under somebody's hands: a card with an open form changes when that is closed.
  edit(answer) {
    const open = this.#reply.querySelector("details[open]");
    if (open) open.addEventListener("toggle", () => this.edit(answer), { once: true });
    else this.#replace(answer);
  }

  holds(control) {
    return this.#reply.contains(control);
  }

  concerns({ actions, all }) {
    const { about, redraw } = this.#answer ?? {};
    return Boolean(redraw) && (all || about.length === 0 || about.some(id => actions.includes(id)));
  }

  // Not under somebody's hands: a card with an open form waits for the next change.
  async redraw(ask) {
    if (this.#reply.querySelector("details[open]")) return;
    const answer = await ask(this.#answer.redraw).catch(() => null);
    if (answer !== null) this.#replace({ ...answer, redraw: this.#answer.redraw });
  }

  #replace(answer) {
    if (answer.html !== this.#answer.html) {
      const focused = [...this.#reply.querySelectorAll("button, input, summary")].indexOf(document.activeElement);
      this.#reply.innerHTML = answer.html;
      if (focused >= 0) this.#reply.querySelectorAll("button, input, summary")[focused]?.focus({ preventScroll: true });
    }
    if (answer.summary !== this.#answer.summary) this.#announced.textContent = answer.summary;
    this.#answer = answer;
  }

  // `said` is the server's own sentence, where it has one; `key` names the page's.
  fail({ key, said }, retry) {
    const failure = element("div", "card failure");
    failure.role = "alert";
    const sentence = element("p");
    if (said) sentence.textContent = said;
    else sentence.dataset.words = key;
    failure.append(sentence, wordedButton("retry", retry));
    this.#show(failure);
  }

  remove() {
    this.#turn.remove();
  }

  #lastSaid() {
    let last = this.#turn;
    while (last.nextElementSibling?.matches("p.unseen")) last = last.nextElementSibling;
    return last;
  }

  #show(part) {
    write(this.#language(), part);
    this.#reply.replaceChildren(part);
    this.#reveal();
  }
}

function wordedButton(key, press) {
  const button = element("button");
  button.type = "button";
  button.dataset.words = key;
  button.addEventListener("click", press);
  return button;
}

function element(name, classes = "") {
  const made = document.createElement(name);
  made.className = classes;
  return made;
}
