using System.Text;
using ReportGen.Typesetting.Display;

namespace ReportGen.Tests.Templates.CommonMark;

/// <summary>Reads typeset pages back: the text of the glyph runs that are part of the structure, by sections. Labels of list items are left out.</summary>
internal sealed class SetText
{
    // In points; less than any space between columns, more than what kerning and squeezing do.
    private const double Gap = 6;

    private readonly Dictionary<string, StringBuilder> _sections = new(StringComparer.Ordinal);
    private readonly StringBuilder _title = new();
    private StringBuilder _open = new();
    private double _baseline;
    private double _right;
    private int? _titleElement;

    /// <summary>Words of each section by the title of its first page.</summary>
    public static Dictionary<string, string> BySection(TypesetDocument document)
    {
        var reader = new SetText();
        foreach (var page in document.Pages)
        {
            reader._baseline = double.NaN;
            foreach (var item in page.Items)
                reader.Read(item, null);
        }

        reader.EndTitle();
        return reader._sections.ToDictionary(s => s.Key, s => VisibleText.Words(s.Value.ToString()), StringComparer.Ordinal);
    }

    private void Read(DisplayItem item, TaggedItem? within)
    {
        switch (item)
        {
            case TaggedItem { Role: not StructureRole.Lbl } tagged:
                foreach (var inner in tagged.Items)
                    Read(inner, tagged);
                break;
            case GroupItem group:
                foreach (var inner in group.Items)
                    Read(inner, within);
                break;
            case GlyphRun run when within is not null:
                Add(run, within.Role == StructureRole.H1 ? within.Element : null);
                break;
        }
    }

    private void Add(GlyphRun run, int? title)
    {
        if (title != _titleElement)
            EndTitle();
        _titleElement = title;
        // A new line or column begins a new word; on one line runs join as they are.
        var text = title is null ? _open : _title;
        if (run.Origin.Y != _baseline || Math.Abs(run.Origin.X - _right) > Gap)
            text.Append(' ');
        (_baseline, _right) = (run.Origin.Y, run.Origin.X + run.Glyphs.Sum(g => g.Advance));
        text.Append(run.Text);
    }

    private void EndTitle()
    {
        if (_title.Length > 0)
            _sections.Add(VisibleText.Words(_title.ToString()), _open = new StringBuilder());
        _title.Clear();
    }
}
