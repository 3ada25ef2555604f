namespace ReportGen.Data.Comments;

/// <summary>What the lines of four lists need, looked for in a comment in one pass.</summary>
internal sealed class ListIndex(WholeTexts tool, PatternSearch advert, PatternSearch exchange, PatternSearch asking)
{
    private readonly TextIndex _index = new(
    [
        .. At(FoundParts.ToolAt, tool.Needed), .. At(FoundParts.AdvertAt, advert.Needed), .. At(FoundParts.ExchangeAt, exchange.Needed), .. At(FoundParts.AskingAt, asking.Needed),
    ]);

    /// <summary>The parts of each list that may match a text.</summary>
    public FoundParts Find(ReadOnlySpan<char> text) => new(_index.Find(text));

    private static IEnumerable<KeyValuePair<string, ulong>> At(int shift, IEnumerable<KeyValuePair<string, ulong>> needed) => needed.Select(text => KeyValuePair.Create(text.Key, text.Value << shift));
}

/// <summary>Parts of the lists that may match a text: <see cref="PatternSearch.MostParts"/> bits for each list.</summary>
internal readonly record struct FoundParts(ulong Bits)
{
    internal const int ToolAt = 0, AdvertAt = PatternSearch.MostParts, ExchangeAt = 2 * PatternSearch.MostParts, AskingAt = 3 * PatternSearch.MostParts;
    private const ulong OfList = (1UL << PatternSearch.MostParts) - 1;

    /// <summary>Of preset texts.</summary>
    public ulong Tool => (Bits >> ToolAt) & OfList;

    /// <summary>Of invitations to contact.</summary>
    public ulong Advert => (Bits >> AdvertAt) & OfList;

    /// <summary>Of likes for likes.</summary>
    public ulong Exchange => (Bits >> ExchangeAt) & OfList;

    /// <summary>Of signs of a question.</summary>
    public ulong Asking => (Bits >> AskingAt) & OfList;
}
