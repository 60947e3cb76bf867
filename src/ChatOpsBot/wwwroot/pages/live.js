// When the plan changed, by anybody, anywhere, the page asks for itself again and puts in place what reads differently.
const patience = 20_000;

// `dress` is called for what was put in place.
export function listen(main, dress) {
  if (!main.dataset.events) return;

  const parts = new Parts(main);
  let wanted = main.dataset.mark;
  let asking = false;
  new EventSource(main.dataset.events).addEventListener("mark", async event => {
    wanted = event.data;
    while (!asking && wanted !== main.dataset.mark) {
      asking = true;
      const mark = wanted;
      const fresh = await load();
      asking = false;
      if (!fresh) return;
      parts.show(fresh);
      main.dataset.now = fresh.dataset.now;
      // What the page was told may be older or newer than what it got: the mark it was told is the one it has answered.
      main.dataset.mark = mark;
      dress();
    }
  });
}

// Null while the bot does not answer; it is told again when the line is up.
async function load() {
  try {
    const response = await fetch(location.href, { signal: AbortSignal.timeout(patience) });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return page.getElementById("main");
  } catch {
    return null;
  }
}

// The panels of the page as they came: what is opened, typed and scrolled in them is not compared.
class Parts {
  #main;
  #came = new Map();

  constructor(main) {
    this.#main = main;
    this.#remember(main);
  }

  show(fresh) {
    const kept = keep(this.#main);
    const names = [...fresh.children].map(part => part.id);
    const same = names.join() === [...this.#main.children].map(part => part.id).join();
    const came = new Map([...fresh.children].map(part => [part.id, part.outerHTML]));
    if (!same) {
      this.#main.replaceChildren(...fresh.children);
    } else {
      for (const part of [...fresh.children]) {
        if (came.get(part.id) !== this.#came.get(part.id)) document.getElementById(part.id).replaceWith(part);
      }
    }
    this.#came = came;
    restore(this.#main, kept);
  }

  #remember(main) {
    for (const part of main.children) this.#came.set(part.id, part.outerHTML);
  }
}

// Where the reader is, by names that the next page has too.
function keep(main) {
  const focused = main.contains(document.activeElement) ? document.activeElement : null;
  return {
    focus: focused && (focused.id ? `#${CSS.escape(focused.id)}` : focused.matches("a") ? `a[href="${CSS.escape(focused.getAttribute("href"))}"]` : null),
    within: focused?.closest("main > *")?.id,
    open: [...main.querySelectorAll("details")].map(details => [details.id, details.open]),
    scrolled: [...main.querySelectorAll(".frame")].map(frame => [frame.id, frame.scrollLeft]),
  };
}

function restore(main, { focus, within, open, scrolled }) {
  for (const [id, isOpen] of open) {
    const details = document.getElementById(id);
    if (details) details.open = isOpen;
  }
  for (const [id, left] of scrolled) document.getElementById(id)?.scrollTo({ left, behavior: "instant" });
  if (focus && !main.contains(document.activeElement)) {
    const panel = within && document.getElementById(within);
    (panel?.matches(focus) ? panel : panel?.querySelector(focus) ?? main.querySelector(focus))?.focus({ preventScroll: true });
  }
}
