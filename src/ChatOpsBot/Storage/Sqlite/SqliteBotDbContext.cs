using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage.Sqlite;

internal sealed class SqliteBotDbContext(DbContextOptions<SqliteBotDbContext> options) : BotDbContext(options);
