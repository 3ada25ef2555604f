using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>From every mark and annotation the parent tree leads to the element that holds it, and from every element back.</summary>
internal sealed class ParentTreeComplete : IRule
{
    public string Clause => "ISO 32000-1, 14.7.4.4";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        var owners = document.Tree.Elements.SelectMany(e => e.Content.Select(key => new Owned(key, e.Number))).ToList();
        foreach (var twice in owners.GroupBy(owned => owned.Key).Where(group => group.Count() > 1))
            yield return this.At($"page object {twice.Key.Page}", $"identifier {twice.Key.Identifier} belongs to two elements");
        var byContent = owners.DistinctBy(owned => owned.Key).ToDictionary(owned => owned.Key, owned => owned.Element);
        foreach (var finding in document.Pages.SelectMany(page => Page(document, page, byContent))) yield return finding;
        var marks = document.Pages.SelectMany(page => page.Marks.Types.Keys.Select(id => new ContentKey(page.Number, id))).ToHashSet();
        foreach (var owned in owners.Where(owned => !marks.Contains(owned.Key)))
            yield return this.At($"object {owned.Element}", $"holds identifier {owned.Key.Identifier}, which its page does not have");
        if (document.Get(document.Get(document.Catalog, "StructTreeRoot"), "ParentTreeNextKey").AsInteger is { } next && document.Tree.Parents.Keys.Any(key => key >= next))
            yield return this.At("structure root", "ParentTreeNextKey is in use");
    }

    private IEnumerable<ConformanceFinding> Page(CheckedDocument document, CheckedPage page, Dictionary<ContentKey, int> owners)
    {
        var list = document.Tree.Parents.GetValueOrDefault(page.Dictionary["StructParents"].AsInteger ?? -1, PdfValue.Null);
        var elements = document.File.Resolve(list).AsArray;
        foreach (var identifier in page.Marks.Types.Keys)
        {
            var named = identifier < elements.Count && elements[identifier] is PdfReference reference ? reference.Number : 0;
            if (!owners.TryGetValue(new ContentKey(page.Number, identifier), out var holder)) yield return this.At(page, $"no element holds identifier {identifier}");
            else if (holder != named) yield return this.At(page, $"the parent tree leads from identifier {identifier} to object {named}, not {holder}");
        }
        foreach (var number in page.Annotations)
        {
            var holder = document.Tree.Elements.FirstOrDefault(e => e.Annotations.Contains(number))?.Number;
            var key = document.File.Objects.GetValueOrDefault(number, PdfValue.Null).AsDictionary["StructParent"].AsInteger ?? -1;
            if ((document.Tree.Parents.GetValueOrDefault(key) as PdfReference)?.Number != holder) yield return this.At(page, $"the parent tree does not lead from annotation {number} to its element");
        }
    }

    private sealed record Owned(ContentKey Key, int Element);
}
