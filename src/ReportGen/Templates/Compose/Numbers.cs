using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Language;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Compose;

/// <summary>What can be referred to and listed: a section, heading, figure or table.</summary>
/// <param name="Id">Its id in the document.</param>
/// <param name="Number">1, 1.1, 1-1, A-1; empty where it is not numbered.</param>
/// <param name="Label">As printed and referred to: 图 1-1, Figure 1-1.</param>
/// <param name="Title">Title in lists.</param>
internal sealed record Numbered(string Id, string Number, string Label, string Title);

/// <summary>Numbers of all sections, headings, figures and tables, and the ids that references lead to.</summary>
internal sealed class Numbers
{
    private readonly Dictionary<object, Numbered> _items = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Numbered> _ids = new(StringComparer.Ordinal);
    private readonly ILanguage _language;
    private readonly FaultList _faults;

    /// <summary>Numbers the sections in order.</summary>
    public Numbers(ImmutableArray<SectionContent> sections, ILanguage language, FaultList faults)
    {
        _language = language;
        _faults = faults;
        var chapter = 0;
        var appendix = 0;
        foreach (var section in sections)
        {
            var number = section.Front.Numbering switch
            {
                SectionNumbering.Chapter => (++chapter).ToString(CultureInfo.InvariantCulture),
                SectionNumbering.Appendix => ((char)('A' + appendix++)).ToString(),
                _ => "",
            };
            Add(section, section.File, 1, new Numbered("sec-" + section.Name, number, section.Front.Title, section.Front.Title));
            AddBody(section, number);
        }
    }

    /// <summary>Figures, then tables, in order of the document.</summary>
    public ImmutableArray<Numbered> Figures { get; private set; } = [];

    /// <summary>See <see cref="Figures"/>.</summary>
    public ImmutableArray<Numbered> Tables { get; private set; } = [];

    /// <summary>Ids that exist.</summary>
    public IEnumerable<string> Ids => _ids.Keys;

    /// <summary>The entry of a section or node.</summary>
    public Numbered Of(object item) => _items[item];

    /// <summary>The entry of an id; null where there is none.</summary>
    public Numbered? Find(string id) => _ids.GetValueOrDefault(id);

    private void AddBody(SectionContent section, string number)
    {
        var heads = 0;
        var figures = 0;
        var tables = 0;
        foreach (var node in section.Body)
        {
            switch (node)
            {
                case HeadingNode { Level: 2 } h:
                    heads++;
                    var title = Spans.Plain(h.Content);
                    var own = number.Length == 0 ? "" : Text($"{number}.{heads}");
                    Add(h, section.File, h.Line, new Numbered(Text($"sec-{section.Name}-{heads}"), own, title, title));
                    break;
                case FenceNode { Kind: "chart" or "picture" } f:
                    Figures = Figures.Add(AddFloat(f, section, "figure", number, ++figures));
                    break;
                case FenceNode { Kind: "table" } t:
                    Tables = Tables.Add(AddFloat(t, section, "table", number, ++tables));
                    break;
            }
        }
    }

    private Numbered AddFloat(FenceNode fence, SectionContent section, string kind, string chapter, int serial)
    {
        var number = chapter.Length == 0 ? "" : Text($"{chapter}-{serial}");
        var title = ProtectedText.Restore(fence.Map.Text("short") ?? fence.Map.Text("title") ?? "");
        var label = number.Length == 0 ? title : _language.Phrase(kind + ".reference", number);
        var id = fence.Id ?? Text($"{(kind == "figure" ? "fig" : "tbl")}-{section.Name}-{serial}");
        var entry = new Numbered(id, number, label, title);
        Add(fence, section.File, fence.Line, entry);
        return entry;
    }

    private void Add(object item, string file, int line, Numbered entry)
    {
        _items[item] = entry;
        if (!_ids.TryAdd(entry.Id, entry))
            _faults.Error("template-duplicate-id", new SourcePlace(file, line, 1), entry.Id);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
