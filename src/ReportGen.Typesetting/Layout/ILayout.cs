namespace ReportGen.Typesetting.Layout;

/// <summary>A block, or what is left of one, that can be laid out in the room of a page. Values: laying out changes nothing.</summary>
internal interface ILayout
{
    /// <summary>
    /// Lays out as much as the region takes; null means that it should be tried on the next page.
    /// At the top of a page (<see cref="Region.AtTop"/>) the answer is never null and always consumes something.
    /// </summary>
    Laid? Lay(Region region);
}

/// <summary>What a layout gives: the part that stands here, what is left for the next page, and whether the page ends here.</summary>
/// <param name="Fragment">The part that stands in the region.</param>
/// <param name="Rest">What is left; null when all is placed.</param>
/// <param name="Turn">A page end asked for by the document; null for none.</param>
internal sealed record Laid(Fragment Fragment, ILayout? Rest = null, PageTurn? Turn = null);

/// <summary>The end of a page, with the master of the next one (null keeps it).</summary>
internal sealed record PageTurn(string? Master);
