using ReportGen.Data.Tables;
using ReportGen.Data.Values;

namespace ReportGen.Data.Checks;

/// <summary>The named checks over a folder. Their order is the order of printing.</summary>
internal sealed class CheckList(LoadContext context, FolderInput folder, FactStep facts)
{
    private const int LeastRows = 200;
    private const double ShareOfOne = 0.1;

    private readonly CheckExamples _examples = new(context.Dimensions) { HidesValues = context.Request.HidesValues };
    private readonly string _quarter = folder.Facts.Quarter.ToString();

    /// <summary>Results.</summary>
    public IReadOnlyList<DataCheck> Run() => [.. Rows(), .. Values(), .. Users(), .. Totals(), .. Folders()];

    private IEnumerable<DataCheck> Rows()
    {
        var facts = folder.Loads.Where(load => load.Task.Spec != TableSpec.Videos && load.Task.Spec != TableSpec.Creators);
        yield return Counted(CheckCodes.UnreadableRows, folder.Loads);
        yield return Counted(CheckCodes.DuplicateRows, folder.Loads);
        yield return Counted(CheckCodes.ConflictingKeys, folder.Loads);
        yield return Counted(CheckCodes.NegativeCounts, folder.Loads);
        yield return Counted(CheckCodes.UnknownCreators, folder.Of(TableSpec.Videos));
        yield return Counted(CheckCodes.UnknownVideos, facts);
        yield return Counted(CheckCodes.DaysOutside, folder.Loads.Where(load => load.Task.Spec != TableSpec.Creators));
        yield return RoundedIds();
    }

    private IEnumerable<DataCheck> Values()
    {
        var daily = Of("checks_daily", _examples.VideoDay, CheckCodes.Daily);
        var videos = Of("checks_videos", _examples.Video, CheckCodes.Videos);
        var sessions = folder.Has(TableSpec.Sessions) ? Of("checks_sessions", _examples.Video, CheckCodes.Sessions) : [];
        var comments = folder.Has(TableSpec.Comments) ? Of("checks_comments", _examples.Video, CheckCodes.Comments) : [];
        return [.. daily, .. videos, .. Of("checks_creators", _examples.Creator, CheckCodes.Creators), .. sessions, .. comments,
            .. Of("checks_counters", _examples.Video, CheckCodes.Counters), .. Of("checks_days", CheckExamples.Day, CheckCodes.Days), MissingWeeks()];
    }

    /// <summary>The only row of a file is what was looked at, and for each check what failed and the first that did.</summary>
    private IEnumerable<DataCheck> Of(string file, Func<long, string> example, CheckCode[] codes)
    {
        var row = facts.Checks.Rows(CheckQuery.Of(folder, file, codes))[0];
        return codes.Select((code, i) => Result(code, row[0], row[1 + (2 * i)], example(row[2 + (2 * i)])));
    }

    private DataCheck MissingWeeks()
    {
        var weeks = folder.Facts.Facts.Calendar.WeekStarts;
        var met = CoverageReader.Read(facts.Checks, folder).Where(week => week.Table == TableSpec.Daily.Name).Select(week => week.WeekStart).ToHashSet();
        var missing = weeks.Where(week => !met.Contains(week)).ToList();
        return Result(CheckCodes.WeeksMissing, weeks.Length, missing.Count, missing.Count == 0 ? "" : CheckExamples.Day(missing[0]));
    }

    /// <summary>Whether one user has so many rows that the id must stand for nobody (0, guest), told from a sample: such a user is in any.</summary>
    private DataCheck OfOneUser(CheckCode code, TableSpec table)
    {
        var row = facts.Checks.Rows(CheckQuery.User(folder, table))[0];
        var (looked, found) = (row[0], row[1]);
        return Result(code, looked, looked >= LeastRows && found >= ShareOfOne * looked ? found : 0, "");
    }

    private IEnumerable<DataCheck> Users()
    {
        if (folder.Has(TableSpec.Comments))
            yield return OfOneUser(CheckCodes.CommentsOfOne, TableSpec.Comments);
        if (folder.Has(TableSpec.Sessions))
            yield return OfOneUser(CheckCodes.ViewingsOfOne, TableSpec.Sessions);
    }

    private IEnumerable<DataCheck> Totals()
    {
        if (!folder.Has(TableSpec.Comments))
            return [];
        var row = facts.Checks.Rows(CheckQuery.Totals(folder))[0];
        return [Result(CheckCodes.CommentsFewer, row[0], row[1], _examples.Video(row[3])), Result(CheckCodes.CommentsMore, row[0], row[2], _examples.Video(row[4]))];
    }

    private IEnumerable<DataCheck> Folders()
    {
        if (folder.Index == 1)
            yield return Result(CheckCodes.FoldersDisagree, facts.Overlap.Values.Sum(table => table.Shared), facts.Overlap.Values.Sum(table => table.Differing), "");
    }

    /// <summary>Long ids with nothing but zeros after their fifteenth digit: by chance one in a thousand or less.</summary>
    private DataCheck RoundedIds()
    {
        var ids = context.Dimensions.Videos.Ids.Concat(context.Dimensions.Creators.Ids).Where(id => id.Length > IdText.SafeDigits).ToList();
        var rounded = ids.Where(id => IdText.LooksRounded(id)).ToList();
        return Result(CheckCodes.IdsRounded, ids.Count, rounded.Count, _examples.Id(rounded.FirstOrDefault("")));
    }

    private DataCheck Counted(CheckCode code, IEnumerable<FileLoad> loads)
    {
        var list = loads.ToArray();
        return Result(code, list.Sum(load => load.Read), list.Sum(load => code.Faults.Sum(load.Of)), CheckExamples.Fault(list, code.Faults));
    }

    private DataCheck Result(CheckCode code, long looked, long found, string example) => new(code.Code, _quarter, looked, found)
    {
        Severity = code.Severity, Example = found == 0 ? "" : example, IsQuiet = code.IsQuiet,
    };
}
