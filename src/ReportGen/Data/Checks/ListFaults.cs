using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Checks;

/// <summary>Says where several words of a list stand as one: what lies between them is not known as a mark, and each of them stands alone elsewhere.</summary>
internal static class ListFaults
{
    private const string Marks = "、,，;；/ +#&｜";

    /// <summary>Adds the faults.</summary>
    public static void Add(LoadContext context)
    {
        if (context.Folders[0].Of(TableSpec.Videos).FirstOrDefault() is not { } load)
            return;
        Say(context, load, "formats", context.Dimensions.Formats);
        Say(context, load, "tools", context.Dimensions.Tools);
    }

    private static void Say(LoadContext context, FileLoad load, string column, IdDictionary names)
    {
        var known = names.Ids.ToHashSet(StringComparer.Ordinal);
        var stuck = names.Ids.Where(name => name.Length > 2).Select(name => (Name: name, Mark: Mark(name, known))).Where(pair => pair.Mark != 0).ToList();
        if (stuck.Count > 0)
        {
            context.Faults.Add(new Fault("data-list-unsplit", Severity.Warning, new SourcePlace(load.Task.Path)) { Count = stuck.Count }
                .With("column", column).With("found", context.Request.HidesValues ? Masking.Hidden : stuck[0].Name).With("near", stuck[0].Mark.ToString()));
        }
    }

    /// <summary>The mark between the words of a name that is a list of others; 0 where it is none.</summary>
    public static char Mark(string name, HashSet<string> known) => Marks.FirstOrDefault(mark => IsList(name, mark, known));

    private static bool IsList(string name, char mark, HashSet<string> known) =>
        name.Split(mark, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } words && words.All(known.Contains);
}
