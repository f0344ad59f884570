/** A page to flip through the pictures: keys change template, width, theme and language. */

/** `names` are the pictures' file names without their ending: template-language-width-theme. */
export function contactSheet(names: readonly string[]): string {
  const parts = names.map((name) => /^(.*)-(en|zh)-(\d+)-(light|dark)$/.exec(name)?.slice(1) ?? []);
  const choices = (i: number): string[] => [...new Set(parts.map((part) => part[i] ?? ''))];
  const select = (id: string, label: string, i: number): string =>
    `<label>${label} <select id="${id}">${choices(i)
      .map((choice) => `<option>${choice}</option>`)
      .join('')}</select></label>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Looks</title>
<style>
body { margin: 0; font: 15px/1.4 sans-serif; background: #777 }
form { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 16px; padding: 8px 16px; background: #fff }
img { display: block; margin: 16px auto; max-width: 100% }
</style>
<form>
${select('template', 'Template (← →)', 0)}
${select('lang', 'Language (l)', 1)}
${select('width', 'Width (w)', 2)}
${select('theme', 'Theme (t)', 3)}
</form>
<img id="look" alt="">
<script>
const names = new Set(${JSON.stringify(names)});
const byId = (id) => document.getElementById(id);
const fields = ['template', 'lang', 'width', 'theme'];
function show() {
  const wanted = fields.map((id) => byId(id).value).join('-');
  const name = names.has(wanted) ? wanted : [...names].find((one) => one.startsWith(byId('template').value + '-' + byId('lang').value + '-'));
  byId('look').src = name + '.webp';
  byId('look').alt = name;
}
function step(id, by) {
  const field = byId(id);
  field.selectedIndex = (field.selectedIndex + by + field.options.length) % field.options.length;
  show();
}
const keys = { ArrowRight: ['template', 1], ArrowLeft: ['template', -1], l: ['lang', 1], w: ['width', 1], t: ['theme', 1] };
addEventListener('keydown', (event) => {
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  step(...act);
});
addEventListener('change', show);
show();
</script>
</html>
`;
}
