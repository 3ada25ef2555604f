using System.Collections.Immutable;
using ReportGen.Typesetting.Display;

namespace ReportGen.Preview;

/// <summary>A paper as text and as pictures of its pages.</summary>
/// <param name="Text">Its text, page by page.</param>
/// <param name="Pages">PNG of each page at 48 dpi.</param>
public sealed record PaperSnapshot(string Text, ImmutableArray<byte[]> Pages)
{
    private const double Scale = 2 / 3.0;

    /// <summary>The snapshot of set pages.</summary>
    public static PaperSnapshot Of(TypesetDocument document)
    {
        using var picture = new PagePicture();
        return new PaperSnapshot(PageText.Of(document.Pages), [.. document.Pages.Select(p => picture.Png(p, Scale))]);
    }
}

/// <summary>Something in which a paper differs from its approved snapshot.</summary>
/// <param name="Kind">new (nothing was approved), text, page, pages.</param>
/// <param name="Page">The page, or the number of pages.</param>
/// <param name="Detail">The first line that differs, or the share of the page.</param>
public sealed record SnapshotDifference(string Kind, int Page, string Detail);
