using System.Text;

namespace ChatOpsBot.Tests.Escalations;

/// <summary>A small plan with all three levels filled: Ada leads (N1), Bruno is the architect (N2), Chloé the management (N3).</summary>
internal static class StoryPlan
{
    internal static byte[] Content(string levels = Levels) => Encoding.UTF8.GetBytes(Head + levels + Tail);

    internal const string Levels = """
        | N1 | Blocage technique | Tech Lead | 4h |
        | N2 | Décision architecturale | Architecte | 24h |
        | N3 | Budget/Ressources | Management | 48h |

        """;

    private const string Head = """
        # PLAN D'ACTION - Déménagement

        ## 2. Actions

        #### ACT-001 : Ouvrir le pare-feu

        | Attribut | Valeur |
        |----------|--------|
        | **Priorité** | P1 - Critique |
        | **Responsable** | Dora |
        | **Échéance** | 2026-12-09 |
        | **Effort estimé** | 2 jours |

        #### ACT-002 : Prévenir les lecteurs

        | Attribut | Valeur |
        |----------|--------|
        | **Priorité** | P2 - Importante |
        | **Responsable** | Emil |
        | **Échéance** | 2026-12-09 |
        | **Effort estimé** | 1 jour |

        #### ACT-003 : Couper l'ancien service

        | Attribut | Valeur |
        |----------|--------|
        | **Priorité** | P0 - Bloquante |
        | **Responsable** | Dora |
        | **Échéance** | 2026-12-16 |
        | **Effort estimé** | 1 jour |

        #### ACT-004 : Ranger les câbles

        | Attribut | Valeur |
        |----------|--------|
        | **Priorité** | P3 - Souhaitable |
        | **Responsable** | - |
        | **Échéance** | 2026-12-18 |
        | **Effort estimé** | 1 jour |

        ## 4. Ressources

        | Ressource | Rôle | Disponibilité | Actions Assignées |
        |-----------|------|---------------|-------------------|
        | Ada | Tech Lead | 50% | ACT-004 |
        | Bruno | Architecte | 20% | - |
        | Chloé | Management | 10% | - |

        ## 7. Communication

        | Audience | Message | Canal | Fréquence |
        |----------|---------|-------|-----------|
        | Équipe ops | Détail des changements | Slack | Avant chaque action |

        | Niveau | Type de Problème | Contact | Délai de Réponse |
        |--------|------------------|---------|------------------|

        """;

    private const string Tail = """

        """;
}
