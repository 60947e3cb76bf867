// Keeps "4 h 05 left" current. The server's clock counts: the reader's may be wrong.
let skew = 0;
let turning = false;

export function startClocks(main) {
  skew = Number(main.dataset.now ?? Date.now()) - Date.now();
  turn();
  if (!turning) setInterval(turn, 15_000);
  turning = true;
}

function turn() {
  for (const clock of document.querySelectorAll("time[data-left]")) {
    const minutes = (new Date(clock.dateTime) - Date.now() - skew) / 60_000;
    clock.textContent = minutes <= 0 ? clock.dataset.over : clock.dataset.left.replace("{}", span(minutes, clock.dataset.days));
  }
}

// As the server words it.
function span(minutes, days) {
  if (minutes < 60) return `${Math.max(1, Math.floor(minutes))} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${String(Math.floor(minutes % 60)).padStart(2, "0")}`;
  return `${Math.floor(minutes / 60 / 24)} ${days}`;
}
