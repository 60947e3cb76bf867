// A plan that is chosen, or dropped anywhere on the page. `take` gets one file at a time.
export function listenForFiles(input, take) {
  input.addEventListener("change", () => {
    for (const file of input.files) take(file);
    input.value = "";
  });
  document.addEventListener("dragover", event => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", event => {
    if (event.relatedTarget === null) document.body.classList.remove("dropping");
  });
  document.addEventListener("drop", event => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    document.body.classList.remove("dropping");
    take(event.dataTransfer.files[0]);
  });
}

// The buttons of a file's card draw that card again: they are choices, and nothing that was said.
export const isOfFile = command => command.startsWith("import-file ");
