namespace ReportGen.Cli.Output.Watching;

/// <summary>The page that shows the pages. Texts are put in as text, never as markup.</summary>
internal static class PreviewPage
{
    public const string Html = """
        <!doctype html>
        <html lang="en"><meta charset="utf-8"><title>reportgen watch</title>
        <style>
          body { margin: 0; background: #E4E1DA; font: 14px/1.5 "Noto Sans SC", system-ui, sans-serif; color: #1D1C1A; }
          #faults { position: sticky; top: 0; z-index: 1; max-height: 40vh; overflow: auto; }
          #faults p { margin: 0; padding: 6px 16px; background: #FFF8E5; border-bottom: 1px solid #C9C5BD; white-space: pre-wrap; }
          #faults p.error { background: #C23B1E; color: #fff; }
          #faults p.note { background: #F6F4EF; color: #5A5751; }
          nav { padding: 10px 16px; } nav a { margin-right: 12px; color: #2B5A73; } nav a.on { font-weight: bold; text-decoration: none; color: #1D1C1A; }
          main { display: flex; flex-wrap: wrap; gap: 16px; justify-content: center; padding: 0 16px 32px; }
          img { width: min(100%, 620px); aspect-ratio: 595/842; background: #fff; box-shadow: 0 1px 4px #0003; }
          .stale img { opacity: .55; }
        </style>
        <div id="faults" role="status"></div><nav></nav><main></main>
        <script>
          let language = "";
          const make = (tag, set) => Object.assign(document.createElement(tag), set);
          async function show() {
            const state = await (await fetch("state")).json();
            const tags = Object.keys(state.pages);
            if (!tags.includes(language)) language = tags[0] || "";
            document.getElementById("faults").replaceChildren(...state.faults.map(f => make("p", { className: f.severity, textContent: f.text })));
            document.querySelector("nav").replaceChildren(...tags.map(t => make("a", { href: "#", textContent: t, className: t === language ? "on" : "", onclick: () => { language = t; show(); return false; } })));
            const pages = Array.from({ length: state.pages[language] || 0 }, (_, i) => make("img", { src: `page/${language}/${i + 1}?v=${state.version}`, alt: `${i + 1}`, loading: i < 4 ? "eager" : "lazy" }));
            const main = document.querySelector("main"), at = scrollY;
            main.className = state.faults.some(f => f.severity === "error") ? "stale" : "";
            main.replaceChildren(...pages);
            scrollTo(0, at);
          }
          new EventSource("events").onmessage = show;
        </script></html>
        """;
}
