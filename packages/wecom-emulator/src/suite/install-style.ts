import { raw } from 'hono/html';

export const installStyle = raw(`<style>
:root { color-scheme: light dark; --ink: #1f2329; --soft: #6b7280; --paper: #fff; --ground: #f2f4f7; --line: #e3e6ea; --blue: #2a6fdb; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaed; --soft: #9aa3ad; --paper: #1d2126; --ground: #121417; --line: #31363d; --blue: #4d8df6; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; padding: 24px 16px; background: var(--ground); color: var(--ink);
  font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 440px; margin: 6vh auto 0; padding: 32px; background: var(--paper); border: 1px solid var(--line); border-radius: 14px; }
header { text-align: center; }
.logo { display: inline-grid; place-items: center; width: 60px; height: 60px; border-radius: 15px; background: var(--blue); color: #fff; font-size: 27px; }
h1 { margin: 12px 0 0; font-size: 21px; }
header p, .back, footer, legend { color: var(--soft); }
header p { margin: 2px 0 0; }
h2 { margin: 24px 0 4px; font-size: 14px; color: var(--soft); font-weight: 500; }
p { margin: 0; } ul { margin: 0; padding-left: 20px; }
hr { margin: 28px 0 0; border: 0; border-top: 1px solid var(--line); }
fieldset { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 16px 0 0; padding: 8px 14px 12px; border: 1px solid var(--line); border-radius: 9px; }
legend { padding: 0 6px; font-size: 13px; }
button { width: 100%; margin-top: 22px; padding: 12px; border: 0; border-radius: 9px; background: var(--blue); color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
button:hover { filter: brightness(1.06); } button:focus-visible { outline: 3px solid color-mix(in srgb, var(--blue) 45%, transparent); outline-offset: 2px; }
code { font-size: 12px; color: var(--soft); } .back { margin-top: 16px; font-size: 13px; text-align: center; }
[role="alert"] { margin-top: 10px; } footer { margin: 18px auto 0; font-size: 12px; text-align: center; }
</style>`);
