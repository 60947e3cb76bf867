import { startClocks } from "/pages/clocks.js";
import { offerCopies } from "/pages/copies.js";
import { listen } from "/pages/live.js";

const main = document.getElementById("main");
const dress = () => {
  startClocks(main);
  offerCopies(main);
};

listen(main, dress);
dress();

// An address says what was chosen, and nothing of what was not.
document.addEventListener("submit", event => {
  if (!event.target.matches(".filter")) return;
  for (const field of event.target.elements) field.disabled = field.name !== "" && field.value === "";
});
addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll(".filter :disabled")) field.disabled = false;
});
