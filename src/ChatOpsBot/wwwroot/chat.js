import { Composer } from "/chat/composer.js";
import { Conversation } from "/chat/conversation.js";
import { choice, earlierTurns, keepChoice, keepTurn } from "/chat/memory.js";
import { pickLanguage, words, write } from "/chat/words.js";

const find = id => document.getElementById(id);
const patience = 20_000;
let context = { title: "", language: null, people: [], commands: [] };

const language = () => pickLanguage(choice("language"), navigator.languages, context.language);
const conversation = new Conversation(find("log"), find("scroller"), language);
const composer = new Composer(find("composer"), find("text"), find("suggestions"), ask);

async function ask(text) {
  composer.remember(text);
  await answer(conversation.open(text), text, false);
}

async function answer(turn, text, unasked) {
  turn.wait();
  try {
    const reply = await post({ text, language: choice("language") || undefined, speaker: find("speaker").value || undefined });
    turn.answer(reply);
    keepTurn({ text, html: reply.html, at: Date.now(), unasked });
  } catch (trouble) {
    turn.fail(trouble, () => answer(turn, text, unasked));
  }
}

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
  find("speaker").value = context.people.includes(choice("speaker")) ? choice("speaker") : "";
}

async function greet(opening) {
  try {
    context = await load("/chat/context");
  } catch (trouble) {
    opening ??= conversation.open();
    opening.fail(trouble, () => greet(opening));
    return;
  }
  opening?.remove();
  speak();
  const earlier = earlierTurns();
  for (const turn of earlier) {
    if (!turn.unasked) composer.remember(turn.text);
    conversation.showEarlier(turn, () => ask(turn.text));
  }
  if (earlier.length > 0) return;
  conversation.greet(context.title);
  await answer(conversation.open(), "plan", true);
}

document.addEventListener("click", event => {
  const command = event.target.closest("[data-command]")?.dataset.command;
  if (!command) return;
  ask(command);
  composer.focus();
});
for (const name of ["language", "speaker"]) {
  find(name).addEventListener("change", event => {
    keepChoice(name, event.target.value);
    speak();
    composer.focus();
  });
}
find("language").value = choice("language");
speak();
composer.focus();
greet();
