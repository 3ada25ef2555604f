using System.Collections.Immutable;
using ReportGen.Indicators;

namespace ReportGen.Templates.Model;

/// <summary>The names that templates may use, with their types and values.</summary>
internal sealed record ReportModel(ImmutableSortedDictionary<string, ModelType> Types, ImmutableSortedDictionary<string, object?> Values)
{
    /// <summary>The model of a request.</summary>
    public static ReportModel For(ComposeRequest request, TemplateDefinition definition, string language)
    {
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
        var parameters = definition.Parameters.SetItems(request.Parameters);
        types["parameters"] = new ModelType("parameters").WithPlain([.. parameters.Keys]);
        values["parameters"] = new ModelObject(null, name => parameters.GetValueOrDefault(name));
        return new ReportModel(types.ToImmutable(), values.ToImmutable());
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
            "created" => request.Created.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        });
    }
}
