// Whether the elements that hold the focus are in a dialog, and whether the page seems to say how to leave them.
(indices) => {
  const HELP = /\b(press|keys?|ctrl|control|esc(ape)?|alt|shift|exit|leave|next element|taste|drück\w*|touche|appuy\w*|tecla|pulse)\b|누르|키|押|キー/i;
  const elements = indices.map(ssgBrowser.at).filter(Boolean);
  const dialog = elements.some((element) => element.closest("dialog, [role=dialog], [role=alertdialog], [aria-modal=true]"));
  const help = ssgBrowser.texts().some(({ node }) => HELP.test(node.data));
  return [{ dialog, help }];
}
