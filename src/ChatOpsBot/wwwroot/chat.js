import { Composer } from "/chat/composer.js";
import { Conversation } from "/chat/conversation.js";
import { isOfFile, listenForFiles } from "/chat/files.js";
import { Live } from "/chat/live.js";
import { choice, earlierTurns, keepChoice, keepPost, keepSeen, keepTurn, newId, page, seenPosts } from "/chat/memory.js";
import { pickLanguage, words, write } from "/chat/words.js";

const find = id => document.getElementById(id);
const patience = 20_000;
const mostOfFile = 20 * 1024 * 1024 + 1;
let context = { title: "", language: null, people: [], commands: [] };

const language = () => pickLanguage(choice("language"), navigator.languages, context.language);
const conversation = new Conversation(find("log"), find("scroller"), language);
const composer = new Composer(find("composer"), find("text"), find("suggestions"), ask);

// `drawn` is what a pressed button was drawn from. The id stays the same when the message is tried again: it is acted on once.
async function ask(text, drawn) {
  composer.remember(text);
  await answer(conversation.open(text), { text, drawn, id: newId() }, false);
}

async function answer(turn, message, unasked) {
  turn.wait();
  try {
    const reply = await post({ ...message, ...reader() });
    turn.answer(reply);
    keepTurn({ text: message.text, html: reply.html, at: Date.now(), unasked });
  } catch (trouble) {
    turn.fail(trouble, () => answer(turn, message, unasked));
  }
}

// Read anew when it is tried again: it may have been mended meanwhile. A byte beyond the limit tells the bot that it is too large.
async function offer(file, turn = conversation.open(file.name)) {
  turn.wait();
  const query = new URLSearchParams(Object.entries({ name: file.name, ...reader() }).filter(([, value]) => value));
  await load(`/chat/files?${query}`, { method: "POST", headers: { "Content-Type": "text/markdown" }, body: file.slice(0, mostOfFile) })
    .then(reply => turn.answer(reply), trouble => turn.fail(trouble, () => offer(file, turn)));
}

const reader = () => ({ page, language: choice("language") || undefined, speaker: find("speaker").value || undefined });

const post = message => load("/chat/messages", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(message),
});

// Throws what a turn can show: the sentence of a closed door, or the name of one of the page's own. Other text is for the log.
async function load(address, options = {}) {
  const response = await fetch(address, { ...options, signal: AbortSignal.timeout(patience) })
    .catch(() => { throw { key: "unreachable" }; });
  const type = response.headers.get("Content-Type") ?? "";
  if (type.startsWith("application/json")) return response.json().catch(() => { throw { key: "unreachable" }; });
  throw response.status === 403 && type.startsWith("text/plain") ? { said: await response.text() } : { key: "failed" };
}

function speak() {
  document.documentElement.lang = language();
  find("title").textContent = context.title || "ChatOpsBot";
  document.title = context.title ? `${context.title} · ChatOpsBot` : "ChatOpsBot";
  find("chips").replaceChildren(...words[language()].chipList.map(chip));
  fillSpeakers();
  composer.learn(context.commands, language());
  write(language(), document);
}

function chip([label, command]) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.dataset.command = command;
  return button;
}

function fillSpeakers() {
  const nobody = new Option(words[language()].nobody, "");
  find("speaker").replaceChildren(nobody, ...context.people.map(person => new Option(person, person)));
  find("people").replaceChildren(...context.people.map(person => new Option(person)));
  find("speaker").value = context.people.includes(choice("speaker")) ? choice("speaker") : "";
}

async function greet(opening) {
  try {
    context = await load(`/chat/context?page=${page}`);
  } catch (trouble) {
    opening ??= conversation.open();
    opening.fail(trouble, () => greet(opening));
    return;
  }
  opening?.remove();
  speak();
  const earlier = earlierTurns();
  for (const turn of earlier) {
    if (turn.post) {
      conversation.post(turn.post);
      continue;
    }
    if (!turn.unasked) composer.remember(turn.text);
    conversation.showEarlier(turn, () => ask(turn.text));
  }
  if (earlier.length > 0) return;
  conversation.greet(context.title);
  await answer(conversation.open(), { text: "plan" }, true);
}

document.addEventListener("click", async event => {
  const pressed = event.target.closest("button[data-command], input[data-command]");
  if (!pressed) return;
  // A box shows what is stored: it is drawn again once the answer is there.
  event.preventDefault();
  composer.focus();
  await press(pressed, pressed.dataset.command, pressed.dataset.drawn);
});
document.addEventListener("submit", async event => {
  const form = event.target.closest("form[data-command]");
  if (!form) return;
  event.preventDefault();
  form.closest("details").open = false;
  const values = [...form.elements.value instanceof RadioNodeList ? form.elements.value : [form.elements.value]].map(written).filter(Boolean);
  await press(form.querySelector("button"), [form.dataset.command, ...values].join(" "), form.dataset.drawn);
});
const written = ({ value, dataset: { before = "", after = "" } }) => value.trim() && `${before}${value.trim()}${after}`;
document.addEventListener("toggle", event => {
  if (event.target.matches(".prompt[open]")) event.target.querySelector("input").focus();
}, true);
document.addEventListener("keydown", event => {
  const prompt = event.key === "Escape" && event.target.closest?.(".prompt[open]");
  if (!prompt) return;
  prompt.open = false;
  prompt.querySelector("summary").focus();
});

const live = new Live(changed, posted);

// Another plan has other people and another title.
async function changed(change) {
  if (change.all) {
    context = await load(`/chat/context?page=${page}`).catch(() => context);
    speak();
  }
  await conversation.redraw(change, text => post({ text, ...reader() }));
}

const listen = () => live.listen({ ...reader(), after: seenPosts() });

// An edit of something that this page no longer shows is none of its concern.
function posted(message) {
  const isEdit = message.id <= parseInt(seenPosts());
  keepSeen(message.seen);
  if (isEdit && !conversation.knows(message.id)) return;
  conversation.post(message);
  keepPost(message);
}

// Once, until its answer has come.
async function press(control, command, drawn) {
  control.disabled = true;
  if (isOfFile(command)) await choose(control, command);
  else await ask(command, drawn);
  control.disabled = false;
}

// Where the bot does not answer, the card stays as it is and can be pressed again.
async function choose(control, command) {
  const answer = await post({ text: command, id: newId(), ...reader() }).catch(() => null);
  if (answer !== null) conversation.replace(control, answer);
}

listenForFiles(find("file"), offer);

for (const name of ["language", "speaker"]) {
  find(name).addEventListener("change", event => {
    keepChoice(name, event.target.value);
    speak();
    if (name === "speaker") listen();
    composer.focus();
  });
}
find("language").value = choice("language");
speak();
composer.focus();
greet().then(listen);
