using System.Collections.Immutable;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout;

/// <summary>A page before its furniture: all that stands in the frame, footnotes at its foot.</summary>
internal sealed record FilledPage(PageMaster Master, Fragment Content);

/// <summary>Fills page after page with the flow, floating blocks that waited and footnotes that go on first.</summary>
internal sealed class PageFiller(DocumentModel model)
{
    /// <summary>Pages without progress after which the flow is given up; only a fault of a layout can reach it.</summary>
    private const int PatienceInPages = 3;

    private PageMaster _master = model.Masters[0];
    private ImmutableArray<Placement> _carried = [];
    private ImmutableArray<FootnoteNote> _notes = [];
    private ImmutableQueue<Prepared> _floats = [];
    private PageTurn? _turn;
    private int _idle;

    /// <summary>The filled pages one by one, at least one; to be gone through once.</summary>
    public IEnumerable<FilledPage> Fill(ILayout flow)
    {
        ILayout? rest = flow;
        while (rest is not null || !_floats.IsEmpty || !_notes.IsEmpty)
        {
            var page = new PageRun(_master, model.Footnotes, _carried, _notes);
            _floats = page.AddFloats(_floats);

            // A page break waits until everything that was to stand before it does.
            if (rest is not null && _turn is null)
                rest = Continue(page, rest);
            if (page.IsEmpty && rest is not null)
            {
                Pass(page);
                continue;
            }

            var (content, left) = page.Finish();
            yield return new FilledPage(_master, content);
            (_carried, _notes, _idle) = ([], left, 0);
            Turn();
        }
    }

    private ILayout? Continue(PageRun page, ILayout rest)
    {
        var laid = page.Lay(rest, waiting: !_floats.IsEmpty);
        if (laid is null)
            return rest;
        foreach (var waiting in laid.Fragment.Floats)
            _floats = _floats.Enqueue(waiting);
        _turn = laid.Turn;
        return laid.Rest;
    }

    /// <summary>Nothing stands on the page yet: a break only names its master, and marks wait for the page.</summary>
    private void Pass(PageRun page)
    {
        if (_turn is null && ++_idle > PatienceInPages)
            throw new InvalidOperationException("A block takes no room and never ends.");
        _carried = page.Placed;
        Turn();
    }

    private void Turn()
    {
        if (_turn is null || !_floats.IsEmpty)
            return;
        if (_turn.Master is { } name)
        {
            _master = model.Masters.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal))
                ?? throw new ArgumentException($"There is no page master '{name}'.");
        }

        _turn = null;
    }
}
