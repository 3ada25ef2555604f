using ReportGen.Data.Tables;
using ReportGen.Data.Values;

namespace ReportGen.Data.Columns;

/// <summary>
/// Shows the names of a header. A file without one has its first row in that place, and one value of it may be called like a column (<c>text</c> as the kind of a comment): what
/// is no name that the program knows is then shown as a value is.
/// </summary>
internal sealed class ShownNames(FileTask task, IReadOnlyList<HeaderName> names)
{
    private const int MostListed = 400;
    private const int LongestName = 40;

    private readonly Lazy<HashSet<string>> _known = new(() => [.. task.Spec.Columns.SelectMany(column => new[] { column.Name, column.ShortName }).Select(HeaderName.KeyOf),
        .. AliasBook.All.SelectMany(platform => platform.Certain.Concat(platform.Likely)).Where(alias => alias.Table == task.Spec.Name).Select(alias => alias.Key)]);

    private readonly Lazy<bool> _areValues = new(() =>
        names.Any(name => name.Key.Length > 0 && (NumberText.TryRead(name.Key, '\0', out _) || MomentText.Read(name.Shown, DateOrder.DayFirst, out _) == DateStatus.Read)));

    /// <summary>Whether dates, numbers or long ids are among them, which no names are.</summary>
    public bool AreValues => _areValues.Value;

    /// <summary>A name.</summary>
    public string Of(HeaderName name)
    {
        if (_known.Value.Contains(name.Key) || (!AreValues && (!task.IsPrivate || name.Shown.Length <= LongestName)))
            return name.Shown;
        return AreValues && task.Privacy.HidesValues ? Masking.Hidden : task.IsPrivate ? Masking.Mask(name.Shown) : Masking.Begin(name.Shown);
    }

    /// <summary>What stands in brackets at the end of a name.</summary>
    public string Bracket(HeaderName name) => Of(name) == name.Shown ? name.Bracket : Masking.Hidden;

    /// <summary>Some names with commas between them.</summary>
    public string List(IEnumerable<HeaderName> some)
    {
        var all = string.Join(", ", some.Take(MostListed).Select(Of));
        return all.Length > MostListed ? all[..MostListed] + "…" : all;
    }

    /// <summary>All names of a line of which none is known, so that any may be a value.</summary>
    public string ListStrange() => task.Privacy.HidesValues ? Masking.Hidden : task.IsPrivate ? Masking.Mask(List(names)) : List(names);
}
