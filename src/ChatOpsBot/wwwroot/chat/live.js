// Tells when the plan was changed, by anybody, anywhere, and what the bot says by itself.
export class Live {
  #events = null;
  #changed;
  #posted;

  constructor(changed, posted) {
    this.#changed = changed;
    this.#posted = posted;
  }

  // Listens as this page and person from now on; `after` is the last post the page has shown.
  listen({ page, speaker, after }) {
    this.#events?.close();
    const known = { page, speaker, after };
    const query = new URLSearchParams(Object.entries(known).filter(([, value]) => value));
    const events = this.#events = new EventSource(`/chat/events?${query}`);
    let lost = false;
    events.addEventListener("error", () => lost = true);
    events.addEventListener("plan", event => {
      const { actions, all } = JSON.parse(event.data);
      // What happened while the line was down was not told: everything may be out of date.
      if (lost || all || actions.length > 0) this.#changed({ actions, all: all || lost });
      lost = false;
    });
    events.addEventListener("post", event => this.#posted(JSON.parse(event.data)));
  }
}
