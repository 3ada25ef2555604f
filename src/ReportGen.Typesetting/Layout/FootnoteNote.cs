using System.Collections.Immutable;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout;

/// <summary>The text of a footnote, ready to be set at the foot of a page.</summary>
internal sealed class FootnoteNote(ILayout layout)
{
    /// <summary>The note set in a width in points.</summary>
    public Fragment Lay(NoteRoom room) =>
        layout.Lay(new Region(room.Width, double.PositiveInfinity, true, room))!.Fragment;
}

/// <summary>How much of the frame's height footnotes take.</summary>
/// <param name="Style">How they look.</param>
/// <param name="Width">Width of the frame in points.</param>
/// <param name="Started">Whether the rule above the notes is already paid for.</param>
internal sealed record NoteRoom(FootnoteStyle Style, double Width, bool Started)
{
    /// <summary>Height of the rule and the space round it in points.</summary>
    public double Overhead => (2 * Style.Gap) + Style.Rule.Width;

    /// <summary>Height that more notes take in points.</summary>
    public double Cost(ImmutableArray<FootnoteNote> notes) =>
        notes.IsEmpty ? 0 : (Started ? 0 : Overhead) + notes.Sum(note => note.Lay(this).Height);
}
