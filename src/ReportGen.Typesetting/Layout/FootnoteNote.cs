using System.Collections.Immutable;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout;

/// <summary>The text of a footnote, or what is left of one, ready to be set at the foot of a page.</summary>
internal sealed class FootnoteNote(ILayout layout)
{
    private double _width = double.NaN;
    private double _height;

    /// <summary>As much of the note as a region takes.</summary>
    public Laid? Lay(Region region) => layout.Lay(region);

    /// <summary>Height of the whole note in points.</summary>
    public double Height(NoteRoom room)
    {
        if (_width != room.Width)
        {
            _height = layout.Lay(new Region(room.Width, double.PositiveInfinity, true, room))!.Fragment.Height;
            _width = room.Width;
        }

        return _height;
    }
}

/// <summary>How much of the frame's height footnotes take.</summary>
/// <param name="Style">How they look.</param>
/// <param name="Width">Width of the frame in points.</param>
/// <param name="Started">Whether the rule above the notes is already paid for.</param>
internal sealed record NoteRoom(FootnoteStyle Style, double Width, bool Started)
{
    /// <summary>Height in points that a note must find on the page of its mark; what is higher may go on overleaf.</summary>
    public double Limit { get; init; } = double.PositiveInfinity;

    /// <summary>Height of the rule and the space round it in points.</summary>
    public double Overhead => (2 * Style.Gap) + Style.Rule.Width;

    /// <summary>Height that more notes take at least, in points.</summary>
    public double Cost(ImmutableArray<FootnoteNote> notes) =>
        notes.IsEmpty ? 0 : (Started ? 0 : Overhead) + notes.Sum(note => Math.Min(note.Height(this), Limit));
}
