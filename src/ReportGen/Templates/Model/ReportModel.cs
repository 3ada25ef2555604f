using System.Collections.Immutable;
using ReportGen.Indicators;

namespace ReportGen.Templates.Model;

/// <summary>The names that templates may use, with their types and values.</summary>
internal sealed record ReportModel(ImmutableSortedDictionary<string, ModelType> Types, ImmutableSortedDictionary<string, object?> Values)
{
    private static readonly string[] BrandMembers = ["name", "short_name", "link", "person", "email", "phone", "address"];

    /// <summary>The model of a request.</summary>
    public static ReportModel For(ComposeRequest request, ImmutableSortedDictionary<string, object?> parameters)
    {
        var language = request.Language;
        var types = ImmutableSortedDictionary.CreateBuilder<string, ModelType>(StringComparer.Ordinal);
        var values = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var shape in IndicatorShape.For(request.Results))
        {
            types[shape.Id] = ModelTypes.Indicator(shape);
            values[shape.Id] = ModelValues.Of(request.Results.Find(shape.Id) ?? Missing(shape.Id));
        }

        void Plain(string name, object? value)
        {
            types[name] = ModelType.Plain;
            values[name] = value;
        }

        Plain("quarter", request.Results.Quarter);
        Plain("previous_quarter", request.Results.Previous ?? "");
        Plain("has_previous", request.Results.Previous is not null);
        Plain("language", language);
        Plain("sample_data", request.IsSample);
        types["facts"] = types["previous_facts"] = ModelTypes.Facts;
        values["facts"] = FactValues.Of(request.Facts, language);
        values["previous_facts"] = request.PreviousFacts is { } previous ? FactValues.Of(previous, language) : null;
        types["report"] = ModelTypes.Report;
        values["report"] = FactValues.Of(request.Report, language);
        types["provenance"] = ModelTypes.Provenance;
        values["provenance"] = Provenance(request);
        types["segment"] = new ModelType("segment").WithPlain("kind", "key", "name", "creators");
        values["segment"] = Segment(request);
        types["parameters"] = new ModelType("parameters").WithPlain([.. parameters.Keys]);
        values["parameters"] = new ModelObject(null, name => parameters.GetValueOrDefault(name));
        types["brand"] = new ModelType("brand").WithPlain([.. BrandMembers, "has_logo"]);
        values["brand"] = new ModelObject(null, name => name == "has_logo" ? request.Brand.Logo is not null : request.Brand.Text(name, language));
        return new ReportModel(types.ToImmutable(), values.ToImmutable());
    }

    // A creator has a name of its own, the others the language's word.
    private static ModelObject Segment(ComposeRequest request)
    {
        var kind = request.Segment?.Kind.ToString().ToLowerInvariant() ?? "";
        return new ModelObject(request.Segment, name => name switch
        {
            "kind" => kind,
            "key" => request.Segment?.Key ?? "",
            "name" when request.Segment is { Name.Length: > 0 } named => named.Name,
            "name" => request.Segment is { } segment ? Language.LanguageHabits.For(request.Language).Label(kind, segment.Key) : "",
            "creators" => request.Segment?.Creators.Length ?? 0,
            _ => null,
        });
    }

    private static Indicator Missing(string id) => new(id, ModelValues.Missing(id), id + "/0");

    private static ModelObject Provenance(ComposeRequest request)
    {
        var from = request.Results.Provenance;
        return new ModelObject(from, name => name switch
        {
            "version" => from.Version,
            "engine" => from.Engine,
            "seed" => from.Seed,
            "draws" => from.Draws,
            "rule_set" => from.RuleSet,
            "template_hash" => request.Template.Hash,
            "brand_hash" => request.Brand.Hash,
            "created" => request.Created.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        });
    }
}
