using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout;

/// <summary>Takes pages as they are finished, so that none need stay in memory.</summary>
public interface IPageSink
{
    /// <summary>Takes the next page.</summary>
    void Add(DisplayPage page);

    /// <summary>
    /// Takes an element all of whose content stands on pages already taken. The tree given at the end has its parent without it;
    /// elements of one parent come in their order.
    /// </summary>
    /// <param name="parent">Id of the element that it belongs to.</param>
    /// <param name="node">The element with all it holds.</param>
    void Close(int parent, StructureNode node);
}

/// <summary>What is known once all pages are out.</summary>
/// <param name="PageCount">Number of pages.</param>
/// <param name="Structure">The tree, without the elements that were closed before.</param>
/// <param name="Outline">The bookmarks.</param>
/// <param name="Warnings">What had to be bent.</param>
public sealed record StreamedDocument(
    int PageCount, StructureNode Structure, System.Collections.Immutable.ImmutableArray<OutlineEntry> Outline,
    System.Collections.Immutable.ImmutableArray<TypesetWarning> Warnings);
