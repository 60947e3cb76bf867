using ChatOpsBot.Webhooks.Wire;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChatOpsBot.Webhooks;

/// <summary>Describes beside the API what endpoints are told.</summary>
internal sealed class WebhookDescription : IOpenApiDocumentTransformer
{
    private static readonly (string Name, string What)[] Headers =
    [
        ("webhook-id", "The id of the event, the same however often it is told"),
        ("webhook-timestamp", "When this attempt was made, in seconds since 1970"),
        ("webhook-signature", "v1, and the HMAC-SHA256 of id.timestamp.body in base64"),
    ];

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Webhooks = new Dictionary<string, IOpenApiPathItem>();
        foreach (var type in PlanEvents.Types)
        {
            document.Webhooks[type] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation>
                {
                    [HttpMethod.Post] = new()
                    {
                        Parameters = [.. Headers.Select(header => new OpenApiParameter
                        {
                            Name = header.Name, In = ParameterLocation.Header, Description = header.What, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                        })],
                        RequestBody = new OpenApiRequestBody
                        {
                            Required = true,
                            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(PlanEvent), cancellationToken: cancellationToken) } },
                        },
                        Responses = new OpenApiResponses
                        {
                            ["2XX"] = new OpenApiResponse { Description = "It is taken" },
                            ["410"] = new OpenApiResponse { Description = "The endpoint is told nothing any more" },
                        },
                    },
                },
            };
        }
    }
}
