// What this tab remembers: answered turns until it is closed, and the reader's choices for good.
const most = 20;
const turns = read(() => JSON.parse(sessionStorage.getItem("turns"))) ?? [];

export const earlierTurns = () => [...turns];

export function keepTurn(turn) {
  turns.push(turn);
  turns.splice(0, turns.length - most);
  write();
}

// A post that comes again was edited: it keeps its place.
export function keepPost(post) {
  const turn = turns.find(kept => kept.post?.id === post.id);
  if (turn) turn.post = post;
  else turns.push({ post });
  turns.splice(0, turns.length - most);
  write();
}

const write = () => read(() => sessionStorage.setItem("turns", JSON.stringify(turns)));

const randomName = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");

// This tab's own name: what is said on it is one conversation. A duplicated tab begins with its original's memory.
export const page = read(() => sessionStorage.getItem("page")) ?? randomName();
read(() => sessionStorage.setItem("page", page));

// What of the bot's posts this page has shown, as the server writes it: up to which post, and up to which edit.
export const seenPosts = () => read(() => sessionStorage.getItem("post")) ?? "";

export const keepSeen = seen => read(() => sessionStorage.setItem("post", seen));

export const newId = randomName;

export const choice = name => read(() => localStorage.getItem(name)) ?? "";

export const keepChoice = (name, value) => read(() => localStorage.setItem(name, value));

// A browser may forbid storage or have no room left: the page works without it.
function read(storage) {
  try {
    return storage();
  } catch {
    return null;
  }
}
