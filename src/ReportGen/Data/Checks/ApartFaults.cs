using System.Globalization;
using ReportGen.Data.Engine;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Checks;

/// <summary>
/// Says where the two folders have practically no creator, or no user, in common: ids of another scheme, or made up anew for each export, look like people who never
/// come back. Panels may really have few in common, so only next to none among many is said.
/// </summary>
internal static class ApartFaults
{
    private const int LeastCreators = 30;
    private const int CreatorsPerShared = 100;
    private const int LeastComments = 1_000;
    private const int CommentsPerShared = 1_000;

    /// <summary>Adds the faults.</summary>
    public static void Add(LoadContext context, FactStep facts)
    {
        if (context.Folders.FirstOrDefault(folder => folder.Index == 1) is not { } previous)
            return;
        SayCreators(context, previous);
        if (previous.Has(TableSpec.Comments) && context.Folders[0].Of(TableSpec.Comments).Sum(load => load.Loaded) >= LeastComments)
            SayUsers(context, previous, facts.UsersOfCurrent);
    }

    private static void SayCreators(LoadContext context, FolderInput previous)
    {
        var row = Row(context, "check_creators_shared", 3, []);
        if (Math.Min(row[0], row[1]) >= LeastCreators && row[2] * CreatorsPerShared < Math.Min(row[0], row[1]))
            Say(context, previous.Of(TableSpec.Creators).Concat(previous.Of(TableSpec.Videos)), "data-creators-apart", row[2], row[1]);
    }

    private static void SayUsers(LoadContext context, FolderInput previous, int users)
    {
        var row = Row(context, "check_users_shared", 2, new() { ["users"] = users, ["first_day"] = context.Folders[0].Window.First });
        if (row[0] >= LeastComments && row[1] * CommentsPerShared < row[0])
            Say(context, previous.Of(TableSpec.Comments), "data-users-apart", row[1], row[0]);
    }

    private static long[] Row(LoadContext context, string file, int columns, Dictionary<string, long> parameters) =>
        context.Engine.Query(EmbeddedSql.Read(file), parameters, row => Enumerable.Range(0, columns).Select(row.Int).ToArray(), context.Cancellation)[0];

    private static void Say(LoadContext context, IEnumerable<FileLoad> loads, string code, long found, long looked)
    {
        if (loads.FirstOrDefault() is { } load)
        {
            context.Faults.Add(new Fault(code, Severity.Warning, new SourcePlace(load.Task.Path))
                .With("found", found.ToString(CultureInfo.InvariantCulture)).With("expected", looked.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
