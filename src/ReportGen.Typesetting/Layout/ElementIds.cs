namespace ReportGen.Typesetting.Layout;

/// <summary>Hands out the ids of structure elements, in order from 1 (0 is the document).</summary>
internal sealed class ElementIds
{
    private int _last;

    /// <summary>The next id.</summary>
    public int Next() => ++_last;
}
