using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance;

/// <summary>The structure tree of a file, with what is wrong with its making.</summary>
internal sealed class TagTree
{
    private readonly PdfFile _file;
    private readonly HashSet<int> _seen = [];
    private readonly List<string> _faults = [];

    public TagTree(PdfFile file, PdfValue root)
    {
        _file = file;
        RoleMap = file.Get(root, "RoleMap").AsDictionary;
        RootNumber = root is PdfReference reference ? reference.Number : 0;
        foreach (var kid in Items(file.Get(root, "K"), file.Resolve(root).AsDictionary["K"])) AddElement(kid, null, RootNumber);
        Elements = [.. Top.SelectMany(element => element.WithDescendants)];
        ReadParents(file.Get(root, "ParentTree"));
    }

    public PdfDictionary RoleMap { get; }

    public int RootNumber { get; }

    public List<TagElement> Top { get; } = [];

    /// <summary>All elements in reading order.</summary>
    public IReadOnlyList<TagElement> Elements { get; }

    /// <summary>What each key of the parent tree leads to.</summary>
    public Dictionary<int, PdfValue> Parents { get; } = [];

    /// <summary>Kids that are no kids: unresolved, twice in the tree, with another parent.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>A value's items, where a single one stands for itself.</summary>
    private static IEnumerable<PdfValue> Items(PdfValue resolved, PdfValue raw) => resolved is PdfArray array ? array.Items : raw.IsNull ? [] : [raw];

    private void AddElement(PdfValue reference, TagElement? parent, int parentNumber)
    {
        if (reference is not PdfReference { Number: var number } || _file.Resolve(reference) is not PdfDictionary dictionary || !_seen.Add(number))
        {
            _faults.Add($"{parent?.ToString() ?? "root"}: {reference} is no element, or stands in the tree twice");
            return;
        }
        if (dictionary["P"] is not PdfReference { Number: var up } || up != parentNumber) _faults.Add($"object {number} does not name its parent {parentNumber}");
        var type = dictionary["S"].AsName;
        var element = new TagElement(number, dictionary, type, Standard(type), parent);
        element.Attributes.AddRange(Items(_file.Get(dictionary, "A"), dictionary["A"]).Select(a => _file.Resolve(a).AsDictionary));
        if (parent is null) Top.Add(element);
        else
        {
            parent.Children.Add(element);
            parent.Kids.Add(element);
        }
        foreach (var kid in Items(_file.Get(dictionary, "K"), dictionary["K"])) AddKid(element, kid);
    }

    private void AddKid(TagElement element, PdfValue kid)
    {
        var value = _file.Resolve(kid);
        var page = ((value as PdfDictionary)?["Pg"] ?? PdfValue.Null) is PdfReference own ? own.Number : (element.Dictionary["Pg"] as PdfReference)?.Number ?? 0;
        if (value.AsInteger is { } identifier) AddContent(element, new ContentKey(page, identifier));
        else if (value.AsDictionary["Type"].AsName == "MCR") AddContent(element, new ContentKey(page, value.AsDictionary["MCID"].AsInteger ?? -1));
        else if (value.AsDictionary["Type"].AsName == "OBJR") AddAnnotation(element, value.AsDictionary["Obj"]);
        else AddElement(kid, element, element.Number);
    }

    private static void AddContent(TagElement element, ContentKey key)
    {
        element.Content.Add(key);
        element.Kids.Add(key);
    }

    private void AddAnnotation(TagElement element, PdfValue target)
    {
        if (target is not PdfReference reference)
        {
            _faults.Add($"{element}: an object reference leads nowhere");
            return;
        }
        element.Annotations.Add(reference.Number);
        element.Kids.Add(reference);
    }

    /// <summary>The type at the end of the role map's chain, which may be long but not endless.</summary>
    private string Standard(string type)
    {
        for (var step = 0; step < 20 && RoleMap[type].AsName is { Length: > 0 } next; step++) type = next;
        return type;
    }

    private void ReadParents(PdfValue node)
    {
        var numbers = _file.Get(node, "Nums").AsArray;
        for (var i = 0; i + 1 < numbers.Count; i += 2) Parents[numbers[i].AsInteger ?? -1] = numbers[i + 1];
        foreach (var kid in _file.Get(node, "Kids").AsArray) ReadParents(_file.Resolve(kid));
    }
}
