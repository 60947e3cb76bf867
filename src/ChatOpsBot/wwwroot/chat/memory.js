// What this tab remembers: answered turns until it is closed, and the reader's choices for good.
const most = 20;
const turns = read(() => JSON.parse(sessionStorage.getItem("turns"))) ?? [];

export const earlierTurns = () => [...turns];

export function keepTurn(turn) {
  turns.push(turn);
  turns.splice(0, turns.length - most);
  read(() => sessionStorage.setItem("turns", JSON.stringify(turns)));
}

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
