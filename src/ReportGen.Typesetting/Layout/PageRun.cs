using System.Collections.Immutable;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout;

/// <summary>One page while it is filled.</summary>
internal sealed class PageRun
{
    /// <summary>Share of the frame in which a note must find room on the page of its mark; what is longer may go on overleaf.</summary>
    private const double NoteShare = 1.0 / 3;

    /// <summary>Share of the frame kept at most for notes that go on from the page before.</summary>
    private const double CarriedShare = 0.5;

    private readonly PageMaster _master;
    private readonly NoteRoom _room;
    private readonly ImmutableArray<FootnoteNote> _carried;
    private readonly ImmutableArray<Placement>.Builder _placed = ImmutableArray.CreateBuilder<Placement>();
    private ImmutableArray<FootnoteNote> _notes = [];
    private double _y;
    private double _bottom;
    private bool _filled;

    /// <summary>Begins a page with what takes no room and the notes left over from the page before.</summary>
    public PageRun(PageMaster master, FootnoteStyle style, ImmutableArray<Placement> marks, ImmutableArray<FootnoteNote> carried)
    {
        (_master, _carried) = (master, carried);
        _placed.AddRange(marks);
        var plain = new NoteRoom(style, Math.Max(1, master.Frame.Width), false) { Limit = master.Frame.Height * NoteShare };
        _room = plain with { Started = !carried.IsEmpty };
        Kept = carried.IsEmpty
            ? 0
            : Math.Min(plain.Overhead + carried.Sum(n => n.Height(plain)), Math.Max(master.Frame.Height * CarriedShare, plain.Overhead + style.Style.Leading));
    }

    /// <summary>Whether neither flow nor notes stand here.</summary>
    public bool IsEmpty => !_filled && _carried.IsEmpty;

    /// <summary>What is placed so far.</summary>
    public ImmutableArray<Placement> Placed => _placed.ToImmutable();

    private double Kept { get; }

    private Region Room => new Region(_room.Width, _master.Frame.Height - Kept, true, _room) { PageHeight = _master.Frame.Height }
        .Below(_y, _notes, !_filled);

    /// <summary>Places floating blocks that waited while they fit, the first one in any case; tells which go on waiting.</summary>
    public ImmutableQueue<Prepared> AddFloats(ImmutableQueue<Prepared> floats)
    {
        while (!floats.IsEmpty && floats.Peek().Layout.Lay(Room) is { } laid)
        {
            floats = floats.Dequeue(out var block);
            Add(laid.Fragment, Math.Max(block.Before, block.After));
            if (laid.Rest is not null)
                return [new Prepared(laid.Rest, []) { After = block.After, Float = true }, .. floats];
        }

        return floats;
    }

    /// <summary>Places flow; null where it is to be tried on the next page.</summary>
    public Laid? Lay(ILayout flow, bool waiting)
    {
        var laid = flow.Lay(Room with { Floats = waiting ? FloatRule.Waiting : FloatRule.Free });
        if (laid is null)
            return _filled ? null : throw new InvalidOperationException("A block refuses the top of a page.");
        if (laid.Fragment.IsNothing)
            _placed.Add(new Placement(0, _y, laid.Fragment));
        else
            Add(laid.Fragment, 0);
        return laid;
    }

    /// <summary>The page's content, and the notes that go on overleaf.</summary>
    public FinishedPage Finish()
    {
        var frame = _master.Frame;
        var forced = !_carried.IsEmpty || !_filled;
        var notes = FootnoteArea.Lay(_room, _carried.AddRange(_notes), frame.Height - _bottom, forced);
        if (notes.Fragment is { } area)
            _placed.Add(new Placement(0, frame.Height - area.Height, area));
        return new FinishedPage(new Fragment(frame.Width, frame.Height) { Children = Placed }, notes.Rest);
    }

    private void Add(Fragment fragment, double gap)
    {
        _placed.Add(new Placement(0, _y, fragment));
        _notes = _notes.AddRange(fragment.Notes);
        _bottom = _y + fragment.Height;
        _y = _bottom + gap;
        _filled = true;
    }
}

/// <summary>A page's content and the footnotes left over.</summary>
internal sealed record FinishedPage(Fragment Content, ImmutableArray<FootnoteNote> Rest);
