using System.Collections.Immutable;
using ReportGen.Data.Tables;
using ReportGen.Data.Values;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Columns;

/// <summary>Where a column's values stand.</summary>
/// <param name="Fields">Fields of the file, from 0; more than one are joined; none where the file lacks the column.</param>
/// <param name="Constant">A value for all rows; null where the values stand in the file.</param>
/// <param name="Rule">How the values are written.</param>
internal sealed record ColumnPlace(ImmutableArray<int> Fields, string? Constant, ValueRule Rule)
{
    /// <summary>What stands between the values of several fields: a blank where a day and a time make a moment, else a bar.</summary>
    public char Mark { get; init; } = '|';

    /// <summary>Whether the file or a setting holds the column.</summary>
    public bool IsFound => !Fields.IsEmpty || Constant is not null;
}

/// <summary>
/// Finds the columns of a table among the names of a file's header: by quarter.yaml, then by the canonical name, then by the names known by heart.
/// What may be meant but is not certain is suggested, never taken; where two names would do, neither is.
/// </summary>
internal sealed class ColumnMatcher(FileTask task, ImmutableArray<HeaderName> names, int line)
{
    private readonly ShownNames _shown = new(task, names);
    private readonly HashSet<int> _used = [];
    private readonly List<string> _byAlias = [];
    private readonly ImmutableArray<PlatformNames> _platforms = [.. AliasBook.All.Where(platform => platform.Holds(names, task.Columns.Platform))];

    private bool _failed;

    /// <summary>Places of the table's columns in their order; null where one cannot be told, which is then among the faults.</summary>
    public ImmutableArray<ColumnPlace>? Match()
    {
        ImmutableArray<ColumnPlace> places = [.. task.Spec.Columns.Select(Place)];
        var missing = task.Spec.Columns.Where((_, i) => !places[i].IsFound).ToList();
        if (_shown.AreValues && task.Spec.Columns.Index().All(pair => pair.Item.Kind == ColumnKind.Text || places[pair.Index].Fields.IsEmpty))
        {
            Fail(new Fault("data-header-absent", Severity.Error, new SourcePlace(task.Path, line)).With("expected", string.Join(", ", task.Spec.Columns.Select(column => column.Name))));
            return null; // what else there is to say would show values
        }

        if (missing.Count == task.Spec.Columns.Length && !missing.Exists(column => Near(column) is not null))
        {
            Fail(new Fault("data-header-foreign", Severity.Error, new SourcePlace(task.Path, line)).With("table", task.Spec.Name).With("found", _shown.ListStrange()));
            return null;
        }

        if (!_failed)
            missing.FindAll(column => column.Required).ForEach(Missing);
        _failed |= missing.Exists(column => column.Required);
        if (_byAlias.Count > 0)
            Add(new Fault("data-columns-by-alias", Severity.Note, new SourcePlace(task.Path, line)).With("column", string.Join(", ", _byAlias)));
        NoteUnused([.. missing.Select(column => column.Name)]);
        return _failed ? null : places;
    }

    private ColumnPlace Place(ColumnSpec column)
    {
        var rule = task.Columns.Of(column.Name);
        if (task.Columns.Sources.TryGetValue(column.Name, out var source))
            return Stated(column, source, rule);
        var key = HeaderName.KeyOf(column.Name);
        var found = names.Where(name => name.Key == key).ToList();
        var aliases = found.Count > 0 ? [] : Aliases(column, platform => platform.Certain);
        if (found.Count == 0)
            found = [.. names.Where(name => name.Key.Length > 0 && aliases.Exists(alias => alias.Key == name.Key))];
        if (found.Count == 0)
            found = InBoth(column, key, aliases);
        if (found.Count == 0 && column.Kind == ColumnKind.Length)
        {
            aliases = Aliases(column, platform => platform.Likely);
            found = [.. names.Where(name => ColumnUnit.Find(column.Kind, name.Unit) is not null && aliases.Exists(alias => alias.Key == name.Key))];
        }

        if (found.Count == 0)
            return UnitAtEnd(column, rule);
        var alias = aliases.Find(alias => alias.Key == found[0].Key);
        if (alias is not null)
            NoteAlias(column, found[0], alias.Unit);
        return Found(column, found, rule, ColumnUnit.Find(column.Kind, found[0].Unit) ?? (alias is null ? null : ColumnUnit.Find(column.Kind, alias.Unit)));
    }

    /// <summary>Names in two languages, both of which are the column's.</summary>
    private List<HeaderName> InBoth(ColumnSpec column, string key, List<ColumnAlias> aliases)
    {
        bool IsKnown(string part) => part == key || aliases.Exists(alias => alias.Key == part);
        var found = names.Where(name => name.Both.Before.Length > 0 && IsKnown(name.Both.Before) && IsKnown(name.Both.Inside)).ToList();
        found.ForEach(name => NoteAlias(column, name, ""));
        return found;
    }

    /// <summary>A column whose name is followed by a unit: <c>播放量/万</c>, <c>duration_min</c>.</summary>
    private ColumnPlace UnitAtEnd(ColumnSpec column, ValueRule rule)
    {
        string[] keys = [HeaderName.KeyOf(column.Name), HeaderName.KeyOf(column.ShortName), .. Aliases(column, platform => column.Kind == ColumnKind.Length ? platform.Certain.Concat(platform.Likely) : platform.Certain).Select(alias => alias.Key)];
        var found = names.Where(name => ColumnUnit.Find(column.Kind, name.End.Unit) is not null && keys.Contains(name.End.Name, StringComparer.Ordinal)).ToList();
        if (found.Count == 0)
            return new ColumnPlace([], null, rule);
        NoteAlias(column, found[0], found[0].End.Unit);
        return Found(column, found, rule, ColumnUnit.Find(column.Kind, found[0].End.Unit));
    }

    private ColumnPlace Found(ColumnSpec column, List<HeaderName> found, ValueRule rule, decimal? unit)
    {
        if (found.Count > 1)
            Twice(column, found);
        _used.UnionWith(found.Select(name => name.Field));
        return new ColumnPlace([found[0].Field], null, WithUnit(column, rule, found[0], unit));
    }

    private void NoteAlias(ColumnSpec column, HeaderName name, string unit) => _byAlias.Add($"{_shown.Of(name)} = {column.Name}{(unit.Length > 0 ? $" ({unit})" : "")}");

    private ColumnPlace Stated(ColumnSpec column, ColumnSource source, ValueRule rule)
    {
        ImmutableArray<int> fields = [.. source.Headers.Select(header => Named(column, header)).Where(field => field >= 0)];
        if (fields is [var single] && names[single] is var name)
            rule = WithUnit(column, rule, name, ColumnUnit.Find(column.Kind, name.Unit) ?? ColumnUnit.Find(column.Kind, name.End.Unit));
        return new ColumnPlace(fields, source.Constant, rule) { Mark = column.Kind == ColumnKind.Time ? ' ' : '|' };
    }

    private List<ColumnAlias> Aliases(ColumnSpec column, Func<PlatformNames, IEnumerable<ColumnAlias>> which) =>
        [.. _platforms.SelectMany(which).Where(alias => alias.Table == task.Spec.Name && alias.Column == column.Name)];

    /// <summary>The field of a name or position in quarter.yaml; -1 where the file has none.</summary>
    private int Named(ColumnSpec column, string header)
    {
        var found = names.Where(name => name.Key.Length > 0 && (name.Key == HeaderName.KeyOf(header) || name.Shown == header || name.Key == HeaderName.Of(0, header).Key)).ToList();
        if (found.Count == 0 && int.TryParse(header.TrimStart('#'), out var position) && position >= 1 && position <= names.Length)
            found.Add(names[position - 1]);
        if (found.Count == 0)
        {
            Fail(new Fault("data-column-mapped-missing", Severity.Error, new SourcePlace(task.Path, line)).With("column", column.Name).With("near", header).With("found", _shown.List(names)));
            return -1;
        }

        if (found.Count > 1)
            Twice(column, found);
        _used.Add(found[0].Field);
        return found[0].Field;
    }

    /// <summary>A unit in quarter.yaml counts before that of the header's brackets, and this before the alias's.</summary>
    private ValueRule WithUnit(ColumnSpec column, ValueRule rule, HeaderName name, decimal? unit)
    {
        if (rule.Unit is not null)
            return rule;
        if (ColumnUnit.MayBe(column.Kind, name.Bracket))
        {
            Fail(new Fault("data-unit-unknown", Severity.Error, At(name)).With("column", column.ShortName).With("found", _shown.Of(name)).With("near", _shown.Bracket(name))
                .With("expected", string.Join(", ", ColumnUnit.Known.Where(known => ColumnUnit.Find(column.Kind, known) is not null))));
        }

        var own = column.Kind == ColumnKind.Length ? 1_000 : 1;
        return unit is null || unit == own ? rule : rule with { Unit = unit };
    }

    private void Missing(ColumnSpec column)
    {
        var near = Near(column);
        Add(new Fault(near is null ? "data-column-missing" : "data-column-misnamed", Severity.Error, new SourcePlace(task.Path, line, near is null ? 0 : near.Field + 1))
            .With("column", column.Name).With("found", near is null ? _shown.List(names) : _shown.Of(near)));
        if (near is not null)
            _used.Add(near.Field);
    }

    /// <summary>A name that may stand for a missing column; null where none is near.</summary>
    private HeaderName? Near(ColumnSpec column)
    {
        var free = names.Where(name => name.Key.Length > 0 && !_used.Contains(name.Field)).ToList();
        var likely = AliasBook.All.SelectMany(platform => platform.Certain.Concat(platform.Likely)).Where(alias => alias.Table == task.Spec.Name && alias.Column == column.Name).Select(alias => alias.Key).ToHashSet(StringComparer.Ordinal);
        return free.Find(name => likely.Contains(name.Key)) ?? free.Find(name => Suggestions.Nearest(name.Shown, [column.Name]) is not null);
    }

    private void Twice(ColumnSpec column, List<HeaderName> found) => Fail(new Fault("data-column-twice", Severity.Error, new SourcePlace(task.Path, line, found[1].Field + 1))
        .With("column", column.Name).With("found", string.Join(", ", found.Select(_shown.Of).Distinct(StringComparer.Ordinal)))
        .With("positions", string.Join(", ", found.Select(name => name.Field + 1))).With("first", $"{found[0].Field + 1}"));

    private void NoteUnused(string[] missing)
    {
        var unused = names.Where(name => name.Key.Length > 0 && !_used.Contains(name.Field)).ToList();
        var plain = unused.Where(name => Suggestions.Nearest(name.Shown, missing) is null).ToList();
        if (plain.Count > 0)
            Add(new Fault("data-column-unknown", Severity.Note, At(plain[0])).With("column", _shown.List(plain)).With("table", task.Spec.Name));
        foreach (var name in unused.Except(plain))
            Add(new Fault("data-column-unknown-near", Severity.Note, At(name)).With("column", _shown.Of(name)).With("table", task.Spec.Name).With("near", Suggestions.Nearest(name.Shown, missing)!));
        foreach (var twice in unused.GroupBy(name => name.Key).Where(group => group.Count() > 1))
        {
            Add(new Fault("data-column-twice-unused", Severity.Note, At(twice.First())).With("column", _shown.Of(twice.First()))
                .With("positions", string.Join(", ", twice.Select(name => name.Field + 1))));
        }
    }

    private SourcePlace At(HeaderName name) => new(task.Path, line, name.Field + 1);

    private void Fail(Fault fault)
    {
        _failed = true;
        Add(fault);
    }

    private void Add(Fault fault) => task.Faults.Add(fault);
}
