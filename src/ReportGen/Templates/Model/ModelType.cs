using System.Collections.Immutable;

namespace ReportGen.Templates.Model;

/// <summary>What a value of the model is, so that names in a template can be checked on branches that are not taken.</summary>
/// <param name="Name">For messages: measure, change, number …</param>
internal sealed record ModelType(string Name)
{
    /// <summary>A number, text or truth value: it has no members.</summary>
    public static ModelType Plain { get; } = new("value");

    /// <summary>Something that is not checked (a local of unknown origin).</summary>
    public static ModelType Any { get; } = new("any") { Open = true };

    /// <summary>Members by name.</summary>
    public ImmutableSortedDictionary<string, ModelType> Members { get; init; } = ImmutableSortedDictionary.Create<string, ModelType>(StringComparer.Ordinal);

    /// <summary>What an array's items are; null where it is no array.</summary>
    public ModelType? Item { get; init; }

    /// <summary>What members that are not listed are; null where only those listed exist.</summary>
    public ModelType? Rest { get; init; }

    /// <summary>Whether any member is taken.</summary>
    public bool Open { get; init; }

    /// <summary>An array of something.</summary>
    public static ModelType ListOf(ModelType item) => new("list") { Item = item };

    /// <summary>A type with plain members.</summary>
    public ModelType WithPlain(params string[] names) => this with { Members = Members.SetItems(names.Select(n => KeyValuePair.Create(n, Plain))) };

    /// <summary>A type with one more member.</summary>
    public ModelType With(string name, ModelType type) => this with { Members = Members.SetItem(name, type) };

    /// <summary>The type of a member; null where there is none.</summary>
    public ModelType? Member(string name)
    {
        if (Open)
            return Any;
        if (Item is not null)
            return name switch { "first" or "last" => Item, "size" => Plain, _ => null };
        return Members.GetValueOrDefault(name) ?? Rest;
    }
}
