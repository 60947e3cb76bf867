// Tells when the plan was changed, by anybody, anywhere.
export function listen(changed) {
  const events = new EventSource("/chat/events");
  let lost = false;
  events.addEventListener("error", () => lost = true);
  events.addEventListener("message", event => {
    const { actions, all } = JSON.parse(event.data);
    // What happened while the line was down was not told: everything may be out of date.
    if (lost || all || actions.length > 0) changed({ actions, all: all || lost });
    lost = false;
  });
}
